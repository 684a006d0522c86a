# review: machine

app-title = መራኸቢ ቦታ
app-skip = ናብ ትሕዝቶ ሕለፍ
app-menu = ዝርዝር
app-sign-in = እቶ
app-sign-out = ውጻእ
app-language = ቋንቋ
app-welcome = እንቋዕ ብደሓን መጻእኩም። ኣብዚ ኣብ ዳንደሪድ ንምእታው ንተሓጋገዝ።
app-machine-translated = እዚ ጽሑፍ ብማሽን ተተርጒሙ፡ ገና ኣይተገምገመን።
app-no-answer = ሕጂ ክንረኽቦ ኣይከኣልናን። ድሕሪ ቁሩብ ግዜ ደጊምኩም ፈትኑ።
app-no-answer-yet = ሕጂ ክንረኽቦ ኣይከኣልናን። ደጊምና ክንፍትን ኢና።
app-wait = ተጸበ …
app-undo = ምለስ
app-site = ቦታ
app-save = ዓቅብ
app-cancel = ሰርዝ
app-close = ዕጸው
app-back = ንድሕሪት
app-add = ወስኽ
app-remove = ኣወግድ
app-print = ሕተም
app-download = ኣውርድ
app-search = ድለ
app-yes = እወ
app-no = ኣይፋል
app-today = ሎሚ
app-saved = ተዓቂቡ
app-more = ተወሳኺ
app-optional = ብድሌት
app-show = ኣርኢ
app-hide = ሕባእ
app-sign-in-for = ናብ { $screen } ንምእታው እቶ በል።
app-not-yours = ተራኻ { $screen } የብሉን።
app-sign-in-denied = ምእታው ተሰሪዙ።
app-sign-in-failed = ምእታው ኣይሰለጠን። ደጊምካ ፈትን።
app-sign-in-unreachable = ሕጂ ክትኣቱ ኣይከኣልን። ድሕሪ ቁሩብ ፈትን።
app-sign-in-nobody = ኣብ ኮሙን ኣቲኻ ኣለኻ፡ ግን ኣብዚ ተራ የብልካን። ምስ ሓላፊ ተዘራረብ።
app-locked = እቲ ስክሪን ተዓጽዩ። ንምቕጻል ደጊምካ እቶ።
app-known-no-more = Brygga ካብ ሕጂ ኣይፈልጠካን። እትጽሕፎ ኣብዚ ይዕቀብ። ደጊምካ እቶ፣ ሽዑ ይለኣኽ።
app-offline = ሕጂ መርበብ የለን። እትጽሕፎ ኣብዚ ይዕቀብ፡ ድሓር ይለኣኽ።
app-clock-ahead = { $minutes ->
    [one] ሰዓት ናይዚ መሳርሒ ብ{ NUMBER($minutes) } ደቒቕ ይቕድም። ግዜ ባዕሉ ይእረም።
   *[other] ሰዓት ናይዚ መሳርሒ ብ{ NUMBER($minutes) } ደቓይቕ ይቕድም። ግዜ ባዕሉ ይእረም።
}
app-clock-behind = { $minutes ->
    [one] ሰዓት ናይዚ መሳርሒ ብ{ NUMBER($minutes) } ደቒቕ ይድሕር። ግዜ ባዕሉ ይእረም።
   *[other] ሰዓት ናይዚ መሳርሒ ብ{ NUMBER($minutes) } ደቓይቕ ይድሕር። ግዜ ባዕሉ ይእረም።
}
app-accessibility = ተበጻሒነት
