# review: machine

kiosk-title = እንቋዕ ብደሓን መጻእኩም
kiosk-choose = ቋንቋኻ ምረጽ
kiosk-why = ሎሚ ስለምንታይ መጺእካ?
kiosk-why-fika = ቡንን ምስ ሰባት ምርኻብን
kiosk-why-forms = ፎርምታት
kiosk-why-letters = ደብዳበታትን መንግስታዊ ትካላትን
kiosk-why-work = ስራሕ
kiosk-why-home = መንበሪ ገዛ
kiosk-why-computer = ሞባይልን ኮምፒተርን
kiosk-why-children = ቆልዑን ወለድን
kiosk-why-other = ካልእ
kiosk-saved = የቐንየለይ! ተዓቂቡ።
kiosk-sit = ኮፍ በል፣ ሓደ ሰብ ናባኻ ክመጽእ እዩ።
kiosk-waits = { $count ->
    [one] { $count } ክለኣኽ ይጽበ
   *[other] { $count } ክለኣኹ ይጽበዩ
}
kiosk-not-saved = ክዕቀብ ኣይከኣለን። ንሰራሕተኛታት ንገር።
kiosk-returns = እዚ ገጽ ቀልጢፉ ናብ መጀመርታ ይምለስ
kiosk-stay = ኣብዚ ጽናሕ
kiosk-start = ናብ መጀመርታ
kiosk-card-read = እቲ ካርድ ተነቢቡ።
kiosk-leave = ሰራሕተኛታት፦ ንምውጻእ ጸቒጥካ ጽናሕ
kiosk-leave-question = ካብ ኪዮስክ ምውጻእ?
kiosk-leave-why = ንሰራሕተኛታት ጥራይ።
kiosk-leave-now = ውጻእ
kiosk-cease = ኪዮስክ ምዃን ኣቋርጽ
kiosk-not-set-up = እዚ መሳርሒ ገና ኪዮስክ ኣይኮነን
kiosk-set-up-why = ሰራሕተኛታት ሓንሳብ ይገብርዎ፦ ናይቲ መሳርሒ ኮድ ካብ ቅጥዕታት ለጥፍ ወይ ስካን ግበር።
kiosk-token = ኮድ ናይቲ መሳርሒ
kiosk-become = ኪዮስክ ግበር
kiosk-unknown-token = እዚ ኮድ ዘለዎ መሳርሒ የለን፣ ወይ ተሰሪዙ።
kiosk-needs-code = ሰራሕተኛታት፦ እቲ ኪዮስክ ሓድሽ ኮድ የድልዮ። ዝምዝገብ ክሳብ ሽዑ ኣብዚ ይጽበ።
kiosk-needs-staff = ሰራሕተኛታት፦ { $count } ሓገዝ የድልዮ
kiosk-visit = ኣብ ኪዮስክ ዝተመዝገበ ምብጻሕ
kiosk-open = ኪዮስክ ኣብዚ መሳርሒ ክፈት
