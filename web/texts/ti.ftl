# review: machine

language-name = ትግርኛ
language-direction = ltr

# The page by which a destination says that somebody came
came-title = ቦታ ርክብ
came-question = ካብ ቦታ ርክብ ናባኹም ዝመጸ ሰብ ኣሎ ድዩ?
came-linked = { $place }፣ ዝተላኣኸሉ ዕለት { DATETIME($day, dateStyle: "long") }
came-why = ሰብ መጺኡ ድዩ ጥራይ ኢና ንሓትት። መን ምዃኑ ክትነግሩና ኣየድልን፣ ዝመጸ ሰብ እንተዘየለ ከኣ ጸገም የለን።
came-yes = እወ፣ ሰብ መጺኡ
came-thanks = የቐንየልና! ሕጂ ሰብ ከም ዝመጸ ፈሊጥና። ካልእ ክትገብሩ ኣየድልን።
came-over = እዚ ሊንክ ደጊም ኣይከፍትን እዩ።
came-unknown = ከምዚ ዝበለ ገጽ የለን።
came-wait = ብዙሕ ፈተነታት። ፍርቂ ደቒቕ ጸኒሕኩም ደጊምኩም ፈትኑ።
came-later = ሕጂ ኣይከኣልን። ድሕሪ ቁሩብ ደጊምኩም ፈትኑ።
came-languages = ቋንቋ ምረጹ

# The page on which whoever runs a place keeps its listing
listing-question = እዚ ክሳብ ሕጂ ቅኑዕ ድዩ?
listing-why = { $place }፦ ቦታ ርክብ ንሰባት ናበይ ከም ዝኸዱ ክሕብር ከሎ እዚ ይብል። ብዛዕባ ውልቀ-ሰባት ዋላ ሓንቲ ኣይትጽሓፉ።
listing-since = ንመወዳእታ ግዜ ዝተረጋገጸሉ ዕለት { DATETIME($day, dateStyle: "long") }።
listing-right = እወ፣ ኩሉ ቅኑዕ እዩ
listing-save = ለውጥታት ዓቅብ
listing-thanks = የቐንየልና! ሕጂ ሎሚ ከም ዝተረጋገጸ ተጻሒፉ ኣሎ።
listing-clash = ኣብ መንጎ ካልእ ሰብ ቀይርዎ። ሕጂ ተጻሒፉ ዘሎ እዚ እዩ።
listing-unfit = ኩሉ ቅኑዕ ክኸውን ኣይክእልን። ምልክት ዝተገብረሉ ርኣዩ።
listing-languages = ቋንቋታት (ኮዳት፣ ንኣብነት sv, ar, so)
listing-min-age = ካብ ዕድመ
listing-max-age = ክሳብ ዕድመ
listing-cost = ዋጋ ብክሮነር (ነጻ እንተኾይኑ 0)
listing-childcare = ሓልዮት ቆልዑ
listing-rrule = ድግግም (ሕጊ፣ ንኣብነት FREQ=WEEKLY;BYDAY=TU)
listing-begins = ዝጅምረሉ ሰዓት
listing-ends = ዝውድኣሉ ሰዓት
listing-address = ኣድራሻ
listing-url = መርበብ ሓበሬታ (ብ https:// ይጅምር)
listing-description = መግለጺ
listing-unsaid = ኣይተባህለን
listing-yes = እወ
listing-no = ኣይፋል
listing-wrong = እዚ ቅኑዕ ክኸውን ኣይክእልን።
listing-ages-reversed = እቲ ዝለዓለ ዕድመ ካብቲ ዝተሓተ ይንእስ።
listing-ends-first = ከይጀመረ ይውዳእ።
listing-too-much = እዚ ብዙሕ ወይ ነዊሕ እዩ።

# Around every screen, the goal board, the accessibility statement
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
goals-title = ሸቶታት
goals-updated = ቅድሚ { NUMBER($seconds) } ካልኢት ተሓዲሱ
goals-of = ካብ { $whole }
goals-not-released = ገና ኣይተፈነወን
goals-means = እዚ ቁጽሪ እንታይ ማለት እዩ?
goals-period = እዋን
goals-from-the-beginning = ካብ መጀመርታ
goals-version = ስሪት ትርጉም
accessibility-title = ተበጻሕነት
accessibility-claim = እዚ መርበብ ብመሰረት WCAG 2.2 ደረጃ AA ተሰሪሑ፡ ነቲ ናይ ሽወደን ሕጊ ተበጻሕነት ዲጂታላዊ ህዝባዊ ኣገልግሎት (WCAG 2.1 AA) የማልእ።
accessibility-tested = ነፍሲ ወከፍ ገጽ ብ axe፡ ብመጽሓፊ፡ ብብሩህን ጸልማትን፡ ብሽወደንኛን ዓረብን ብኣውቶማቲክ ይፍተሽ።
accessibility-tell = ዕንቅፋት ረኺብኩም? ነቲ ኣብ መራኸቢ ቦታ ዝሰርሕ ንገሩ። እቲ መልሲ እንተዘይሓገዘ፡ ናብ ትካል ዲጂታላዊ ምሕደራ ክትከዱ ትኽእሉ።
