# review: machine

destinations-title = ኣገልግሎታት
destinations-text = ድለ
destinations-any = ኩሉ
destinations-more = ተወሳኺ ምርጫታት
destinations-language = ዝዝረብ ቋንቋ
destinations-day = መዓልቲ
destinations-category = ዓይነት
destinations-age = ዕድመ
destinations-cost = ዋጋ
destinations-free = ብነጻ
destinations-at-most = ክሳብ { $kronor } ክሮነር
destinations-childcare = ክንክን ቆልዑ
destinations-closed-too = ዝተዓጽዉ እውን ኣርኢ
destinations-count = { $count ->
    [one] { $count } ኣገልግሎት
   *[other] { $count } ኣገልግሎታት
  }
destinations-away = እቲ ዝርዝር ክርከብ ኣይከኣልን። እዚ ናይ መወዳእታ ግዜ እዩ።
destinations-take = ኣብ ወረቐት ኣእቱ
destinations-taken = { $count ->
    [one] { $count } ተመሪጹ
   *[other] { $count } ተመሪጾም
  }
destinations-taken-none = ኩሉ ምርጫ ሰርዝ
destinations-handout = ሒዝካዮ ትኸይድ ወረቐት
destinations-handout-language = ቋንቋ ናይ ወረቐት
destinations-leaf = ክትከዶም እትኽእል ቦታታት
destinations-leaf-why = ባዕልኻ ክትከይድ ትኽእል ኢኻ። ብጻይ ወይ ሓገዝ እንተደሊኻ ኣብ Mötesplatsen ሕተተና።
destinations-when = መዓስ
destinations-weekly = ኩሉ { $days }
destinations-fortnightly = ኣብ ክልተ ሰሙን ሓንሳብ፦ { $days }
destinations-daily = ኩሉ መዓልቲ
destinations-hours = ሰዓት { $begins }–{ $ends }
destinations-address = ኣበይ
destinations-languages = ቋንቋታት
destinations-ages = ዕድመ
destinations-ages-both = { $from }–{ $to } ዓመት
destinations-ages-from = ካብ { $from } ዓመት
destinations-ages-to = ክሳብ { $to } ዓመት
destinations-kronor = { $kronor } ክሮነር
destinations-url = መርበብ ሓበሬታ
destinations-fresh = ተረጋጊጹ { $day }
destinations-stale = ክረጋገጽ የድሊ፦ ናይ መወዳእታ { $day }
destinations-closed = ተዓጽዩ
destinations-keep = ሓበሬታ ኣሐድስ
destinations-verify = ሎሚ ኩሉ ልክዕ እዩ
destinations-verified = ተረጋጊጹ፦ { $place }
destinations-change = ቀይር
destinations-change-title = ቀይር፦ { $place }
destinations-contact = ንመን ክንድውል ንኽእል፧
destinations-contact-new = ንመን ክንድውል ንኽእል፧ ሰራሕተኛታት ጥራይ ይርእይዎ
destinations-nobody = ዝተጻሕፈ ሰብ የለን።
destinations-link = መላግቦ ነቲ ዘካይዶ
destinations-link-why = በቲ መላግቦ ንሓደ ዓመት ባዕሎም ሓበሬታኦም ከእርሙ ይኽእሉ። ሓድሽ መላግቦ ነቲ ኣረጊት ይትክኦ።
destinations-close = ዕጾ
destinations-close-title = ዕጾ፦ { $place }
destinations-close-why = ንምንታይ፧
destinations-closed-now = ተዓጽዩ፦ { $place }
destinations-open-again = ዳግማይ ክፈት
destinations-opened = ዳግማይ ክፉት
destinations-no-persons = ብዛዕባ ውልቀሰባት ዋላ ሓንቲ ኣይትጽሓፍ።
destinations-add = ኣገልግሎት ወስኽ
destinations-name = ስም
destinations-owner = መን የካይዶ፧
destinations-owner-why = ክንነግር ከለና መሰረት ዘድሊ ምዃኑ ይውስን።
destinations-days = መዓልታት
destinations-rule = ዝድገም (ሕጊ)
destinations-begins = ይጅምር
destinations-ends = ይውዳእ
destinations-min-age = ካብ ዕድመ
destinations-max-age = ክሳብ ዕድመ
destinations-cost-kronor = ዋጋ ብክሮነር፣ ብነጻ እንተኾይኑ 0
destinations-unsaid = ኣይፍለጥን
destinations-description = መግለጺ
destinations-clash = ካልእ ሰብ ነዚ ናብዚ ቀይርዎ፦ { $theirs }። ናትካ ክኸውን እንተደሊኻ ዳግማይ ዓቅብ።
