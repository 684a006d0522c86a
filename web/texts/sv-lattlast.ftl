# review: machine

language-name = Lätt svenska
language-direction = ltr

# The page by which a destination says that somebody came
came-title = Mötesplatsen
came-question = Kom det någon till er från Mötesplatsen?
came-linked = { $place }. Dag: { DATETIME($day, dateStyle: "long") }.
came-why = Vi vill bara veta om någon kom. Skriv inget namn. Om ingen kom behöver du inte göra något.
came-yes = Ja, någon kom
came-thanks = Tack för ditt svar. Nu är det klart.
came-over = Länken fungerar inte längre.
came-unknown = Sidan finns inte.
came-wait = Du har försökt för många gånger. Vänta lite. Försök igen sedan.
came-later = Det går inte nu. Försök igen om en stund.
came-languages = Välj språk

# The page on which whoever runs a place keeps its listing
listing-question = Är det här rätt?
listing-why = { $place }. Så här står det hos Mötesplatsen. Skriv inget om någon person.
listing-since = Någon läste det senast: { DATETIME($day, dateStyle: "long") }.
listing-right = Ja, allt är rätt
listing-save = Spara
listing-thanks = Tack. Nu är det klart.
listing-clash = Någon annan har ändrat. Så här står det nu.
listing-unfit = Något är fel. Läs det som står vid rutan.
listing-languages = Språk (skriv korta koder: sv, ar, so)
listing-min-age = Yngsta ålder
listing-max-age = Äldsta ålder
listing-cost = Pris i kronor (skriv 0 om det är gratis)
listing-childcare = Barnpassning
listing-rrule = Hur ofta (regel, till exempel FREQ=WEEKLY;BYDAY=TU)
listing-begins = Börjar klockan
listing-ends = Slutar klockan
listing-address = Adress
listing-url = Sida på nätet (börjar med https://)
listing-description = Mer om det
listing-unsaid = Vet inte
listing-yes = Ja
listing-no = Nej
listing-wrong = Det här är fel.
listing-ages-reversed = Den äldsta åldern är lägre än den yngsta.
listing-ends-first = Det slutar före det börjar.
listing-too-much = Det är för mycket.

# Around every screen, the goal board, the accessibility statement
app-title = Mötesplatsen
app-skip = Hoppa till texten
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälper vi varandra.
app-machine-translated = En dator har översatt texten. Ingen människa har läst den än.
app-no-answer = Det går inte nu. Vi försöker igen.
app-wait = Vänta …
goals-title = Målen
goals-updated = Ny för { NUMBER($seconds) } sekunder sedan
goals-of = av { $whole }
goals-not-released = Får inte visas än
goals-means = Vad betyder siffran?
goals-period = Tid
goals-from-the-beginning = från början
goals-version = Version
accessibility-title = Tillgänglighet
accessibility-claim = Alla ska kunna använda de här sidorna. Vi följer reglerna i WCAG 2.2 AA.
accessibility-tested = Vi testar varje sida med datorprogram och med tangentbord.
accessibility-tell = Är något svårt? Säg det till den som arbetar här. Du kan också klaga hos Myndigheten för digital förvaltning.
