# review: machine

tasks-title = ዕማማት
tasks-own = ክፉታት ምልክታታተይ
tasks-which = ኣርኢ
tasks-all = ኩሉ
tasks-older = ካብ { $days } መዓልታት ዝኣረገ
tasks-none = ዝጽበ ነገር የለን።
tasks-age = { $days ->
    [0] ሎሚ
    [one] ቅድሚ { $days } መዓልቲ
   *[other] ቅድሚ { $days } መዓልታት
  }
tasks-open = ነቲ ሰብ ክፈት
tasks-conflicts = ዝተጋጨዉ ለውጥታት
tasks-conflicts-none = ዝተጋጨወ የለን።
tasks-met = ጸሓፊ፦ { $by }፣ { $day }
tasks-somebody = ሰብ
tasks-some-visit = ምብጻሕ
tasks-mine = እዚ ተጻሒፉ
tasks-theirs = ሕጂ እዚ ኣሎ
tasks-other = ካልእ
tasks-other-value = እንታይ ይጸሓፍ፧
tasks-not-shown = ኣብዚ ኣይረአን
tasks-nothing = ዋላ ሓንቲ
tasks-settle = ከምዚ ይኹን
tasks-settled = ተወሲኑ
tasks-stale = ክረጋገጹ ዘለዎም ኣገልግሎታት
tasks-stale-none = ኩሎም ተረጋጊጾም።
tasks-verify = { $place }፦ ሎሚ ኩሉ ልክዕ እዩ
tasks-duplicates-none = ክልተ ግዜ ዘሎ ሰብ ኣይርአን።
tasks-duplicates-undecided = ክድገሙ ዝኽእሉ ንምርኣይ ውሳነ የድሊ፡ ሎሚ ድማ የለን።
tasks-alike = ተመሳሳሊ፦ { $what }
tasks-name = ስም
tasks-similar-name = ዝመሳሰል ስም
tasks-keep = ሓውስ፡ { $name } ድማ ይትረፍ
tasks-two = ክልተ ዝተፈላለዩ ሰባት እዮም
tasks-elsewhere = ኣብ ካልእ ቦታ
tasks-arrivals = ዝመጹ ሰባት ምዝማድ፣ ኣብ መቀበሊ
tasks-hours = ክጸድቁ ዘለዎም ሰዓታት፣ ኣብ ወለንተኛታት
tasks-field-given-name = ስም
tasks-field-family-name = ስም ስድራ
tasks-field-phone = ተሌፎን
tasks-field-birth-date = ዕለተ ልደት
tasks-field-birth-year = ዓመተ ልደት
tasks-field-arrived-on = ናብ ምምሕዳር ዝመጸሉ
tasks-field-interpreter-language = ቋንቋ ተርጓሚ
tasks-field-target-group = ጉጅለ
tasks-field-sex = ጾታ
tasks-field-channel = ከመይ ረኺብዎ
tasks-field-supports = ሓገዝ
tasks-field-stayed = ተሪፉ
tasks-field-children = ቆልዑ
