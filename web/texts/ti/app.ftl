# review: machine

app-title = መራኸቢ ቦታ
app-skip = ናብ ትሕዝቶ ሕለፍ
app-menu = ዝርዝር
app-sign-in = እቶ
app-sign-out = ውጻእ
app-language = ቋንቋ
app-welcome = እንቋዕ ብደሓን መጻእኩም። ኣብዚ ኣብ ዳንደሪድ ንምእታው ንተሓጋገዝ።
app-machine-translated = እዚ ጽሑፍ ብማሽን ተተርጒሙ፡ ገና ኣይተገምገመን።
app-no-answer = ሕጂ ክንረኽቦ ኣይከኣልናን። ደጊምና ክንፍትን ኢና።
app-wait = ተጸበ …
app-undo = ምለስ
app-site = ቦታ
