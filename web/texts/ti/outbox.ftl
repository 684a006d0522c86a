# review: machine

outbox-title = ናይ ምልኣኽ ሳጹን
outbox-all-sent = ኩሉ ተላኢኹ
outbox-wait = { $count } ይጽበ
outbox-need-help = { $count } ሓገዝ የድልዮ
outbox-what = ኣብዚ መሳርሒ ዝተመዝገበ። ዝጠፍእ ነገር የለን፦ ብዝተኻእለ ቅልጡፍ ይለኣኽ።
outbox-states = ኩሉ ክሳብ ኣበይ በጺሑ
outbox-state-saved = ተዓቂቡ
outbox-state-sending = ይለኣኽ ኣሎ
outbox-state-sent = ተላኢኹ
outbox-state-help = ሓገዝ የድልዮ
outbox-waits = ክለኣኽ ዝጽበ
outbox-broken = እዚ መርበቢ ዝኾነ ነገር ክንዕቅብ ኣይፈቅድን። ክሳብ ዝፍታሕ ኣብ ወረቐት ጽሓፉ።
outbox-not-kept = { $count ->
    [one] { $count } ነገር ኣይተዓቀበን። ኣብ ወረቐት ጽሓፍዎ፣ ነቲ ገጽ ኣይትዕጸውዎ።
   *[other] { $count } ነገራት ኣይተዓቀቡን። ኣብ ወረቐት ጽሓፍዎም፣ ነቲ ገጽ ኣይትዕጸውዎ።
}
outbox-unreadable = { $count ->
    [one] { $count } ነገር ድሕሪ ሕጂ ክንበብ ኣይክእልን። ንሓላፊ ንገሩ።
   *[other] { $count } ነገራት ድሕሪ ሕጂ ክንበቡ ኣይክእሉን። ንሓላፊ ንገሩ።
}
outbox-lost = { $count ->
    [one] ኣብዚ ዝጽበ ዝነበረ { $count } ነገር ጠፊኡ። ንሓላፊ ንገሩ።
   *[other] ኣብዚ ዝጽበዩ ዝነበሩ { $count } ነገራት ጠፊኦም። ንሓላፊ ንገሩ።
}
outbox-understood = ርእየዮ
outbox-sign-in-again = Brygga መን ከም ዝኣተወ ኣይፈልጥን። ወጺእኩም ደጊምኩም እተዉ፣ ሽዑ ዝጽበ ዘሎ ይለኣኽ።
outbox-apple = ነቲ ገጽ ንሸውዓተ መዓልቲ እንተዘይተጠቒምኩምሉ እዚ መሳርሒ ነቲ ዝጽበ ዘሎ ይድርብዮ። ነቲ ገጽ ናብ መበገሲ ስክሪን ኣእትውዎ፣ ወይ ናብ ፋይል ጽሓፍዎ።
outbox-may-go = እቲ መርበቢ ነቲ ዝጽበ ዘሎ ከም ዝዕቅቦ ቃል ኣይኣተወን። ቀልጢፍኩም ስደድዎ ወይ ናብ ፋይል ጽሓፍዎ።
outbox-clock-ahead = { $minutes ->
    [one] ሰዓት እዚ መሳርሒ { $minutes } ደቒቕ ትቕድም። እቲ ግዜ ግን ቅኑዕ ይምዝገብ።
   *[other] ሰዓት እዚ መሳርሒ { $minutes } ደቓይቕ ትቕድም። እቲ ግዜ ግን ቅኑዕ ይምዝገብ።
}
outbox-clock-behind = { $minutes ->
    [one] ሰዓት እዚ መሳርሒ { $minutes } ደቒቕ ትድሕር። እቲ ግዜ ግን ቅኑዕ ይምዝገብ።
   *[other] ሰዓት እዚ መሳርሒ { $minutes } ደቓይቕ ትድሕር። እቲ ግዜ ግን ቅኑዕ ይምዝገብ።
}
outbox-it-visit = ብዘይ ስም ዝኾነ ምብጻሕ
outbox-it-headcount = ቁጽሪ ተሳተፍቲ
outbox-by-you = ንስኹም
outbox-by-another = ካልእ ሰብ
outbox-by-kiosk = ኪዮስክ
outbox-by-nobody = ዝኣተወ ሰብ ኣይነበረን
outbox-exported = ኣብ ፋይል ኣሎ
outbox-send-as-me = ብስመይ ስደድ
outbox-send-all-as-me = ኩሉ ብስመይ ስደድ
outbox-refused = Brygga ነዚ ኣይተቐበለቶን።
outbox-met-another = ካልእ ሰብ ነቲ ሓደ ነገር ቀይርዎ። ክልቲኡ ተዓቂቡ ኣሎ፣ ኣብ ዕማማት ትመርጹ።
outbox-who-mends = ዝመዝገቦ ወይ ኣብ መቐበሊ ዝሰርሕ ኣትዩ ክውስን ይኽእል።
outbox-correct = ኣርም
outbox-right-value = ቅኑዕ ትሕዝቶ
outbox-send-corrected = ዝተኣረመ ስደድ
outbox-nameless = ብዘይ ስም መዝግብ
outbox-again = ደጊምካ ፈትን
outbox-take-off = ካብዚ ኣውጽእ
outbox-file-there = ቅድም እቲ ፋይል ተዓቂቡ ከምዘሎ ርኣዩ፦ ድሕሪኡ ኣብኡ ጥራይ ኣሎ።
outbox-count-instead = { $count ->
    [one] ኣብ { $day } ዝነበረ { $count } ምብጻሕ ከም ቁጽሪ ቁጸር
   *[other] ኣብ { $day } ዝነበሩ { $count } ምብጻሓት ከም ቁጽሪ ቁጸር
}
outbox-how-many = ክንደይ ሰባት ነይሮም?
outbox-how-many-why = ኣብታ መዓልቲ ዝነበሩ ኩሎም ቁጸሩ። ነቲ ቅድሚኡ ዝነበረ ቁጽሪ ይትክእ።
outbox-newcomers = ሓደሽቲ መጻእቲ
outbox-established = ነባራት ነበርቲ
outbox-unknown = ዘይፍለጡ
outbox-count = ቁጽሪ ዓቅብ
outbox-carry = ናብ ካልእ መሳርሒ
outbox-carry-why = እቲ ዝጽበ ዘሎ ናብ ዝተቘለፈ ፋይል ክጽሓፍን ኣብ ካልእ መሳርሒ ክንበብን ይኽእል። ክልተ ግዜ ዝምዝገብ የለን።
outbox-write-file = ናብ ፋይል ጽሓፍ
outbox-read-file = ፋይል ኣንብብ
outbox-written = እቲ ፋይል ተዓቂቡ። ንምኽፋቱ እታ ናይ ምስጢር ሓረግ የድሊ።
outbox-read = { $count ->
    [one] { $count } ነገር ተነቢቡ።
   *[other] { $count } ነገራት ተነቢቦም።
}
outbox-unopened = እቲ ፋይል ክኽፈት ኣይከኣለን። እቲ ፋይልን እታ ሓረግን ቅኑዓት ድዮም?
outbox-file = ፋይል
outbox-passphrase = ናይ ምስጢር ሓረግ
outbox-passphrase-hint = ብውሑዱ { $least } ፊደላት፣ ንኣብነት ኣርባዕተ ቃላት። ምስቲ ፋይል ኣይትስደድዎ።
