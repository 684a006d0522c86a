# review: machine

closing-title = ነቲ ምሸት ዕጸዎ
closing-opening = ሰዓታት መኽፈቲ
closing-open = ነቲ ምሸት ክፈቶ
closing-opened = እቲ ምሸት ተኸፊቱ
closing-opens = ይኽፈት
closing-closes = ይዕጾ
closing-hosts = ሎሚ ምሸት ዝቕበሉ
closing-hosts-hint = ኣብ መንጎ ኣስማት ኮማ ግበር።
closing-open-anew = ሰዓትን ተቐበልትን ዳግማይ ጽሓፍ
closing-shut-why = ስለምንታይ ኣይተኸፍተን?
closing-shut = ክፉት ኣይነበረን
closing-was-shut = ክፉት ኣይነበረን
closing-heads = ክንደይ ሰብ ነይሩ?
closing-stayed = መን ጸኒሑ?
closing-nobody-here = ሎሚ ምሸት ዝተመዝገበ የለን።
closing-volunteers = ግዜ ወለንተኛታት
closing-volunteer-add = ወለንተኛ ወስኽ
closing-minutes-of = ደቓይቕ፣ { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } ድሮ ተመዝጊቡ
closing-facilitation = ካልኦት ክሕግዙ ምእንቲ ዝሃብካዮ ግዜ
closing-told-already = { $time } ድሮ ተመዝጊቡ
closing-task = እቲ ግዜ ንምንታይ ነይሩ?
closing-unmatched = { $count ->
    [one] { $count } ምጽኣት ምስ ሰብ ክዛመድ ዘለዎ
   *[other] { $count } ምጽኣት ምስ ሰባት ክዛመድ ዘለዎ
}
closing-close = ነቲ ምሸት ዕጸዎ
closing-done = እቲ ምሸት ተዓጽዩ
closing-already = ኩሉ ድሮ ተዓቂቡ ነይሩ
closing-arrived = ኩሉ ተዓቂቡ። ንሎሚ ምሸት የቐንየልና!
closing-waits = ኩሉ ኣብዚ መሳርሒ ተዓቂቡ፣ ክሳብ ዝከኣል ብቕልጡፍ ክለኣኽ እዩ።
closing-another = ካልእ መዓልቲ
closing-called-opening = ሰዓታት መኽፈቲ
closing-called-session = ክፉት ምሸት
closing-called-stayed = ዝጸንሐ
closing-called-hours = ግዜ ወለንተኛ
closing-called-facilitation = ናትካ ግዜ
