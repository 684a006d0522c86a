# review: written

language-name = Svenska
language-direction = ltr

# The page by which a destination says that somebody came
came-title = Mötesplatsen
came-question = Kom någon hit från Mötesplatsen?
came-linked = { $place }, länkad den { DATETIME($day, dateStyle: "long") }
came-why = Vi frågar bara om någon kom. Du behöver inte säga vem, och det gör ingenting om ingen kom.
came-yes = Ja, någon kom
came-thanks = Tack! Nu vet vi att någon kom. Du behöver inte göra något mer.
came-over = Den här länken öppnar inget längre.
came-unknown = Det finns ingen sådan sida.
came-wait = För många försök. Vänta en halv minut och försök igen.
came-later = Det går inte just nu. Försök igen om en stund.
came-languages = Välj språk

# The page on which whoever runs a place keeps its listing
listing-question = Stämmer det här fortfarande?
listing-why = { $place }: så här står det hos Mötesplatsen, där vi visar människor vidare. Skriv ingenting om enskilda personer.
listing-since = Kontrollerat senast den { DATETIME($day, dateStyle: "long") }.
listing-right = Ja, allt stämmer
listing-save = Spara ändringarna
listing-thanks = Tack! Nu står det att uppgifterna är kontrollerade i dag.
listing-clash = Någon annan har ändrat under tiden. Så här står det nu.
listing-unfit = Allt kan inte stämma. Titta på det som är markerat.
listing-languages = Språk (koder, till exempel sv, ar, so)
listing-min-age = Från ålder
listing-max-age = Till ålder
listing-cost = Kostnad i kronor (0 om det är gratis)
listing-childcare = Barnpassning
listing-rrule = Återkommer (regel, till exempel FREQ=WEEKLY;BYDAY=TU)
listing-begins = Börjar klockan
listing-ends = Slutar klockan
listing-address = Adress
listing-url = Webbplats (börjar med https://)
listing-description = Beskrivning
listing-unsaid = Det står inget
listing-yes = Ja
listing-no = Nej
listing-wrong = Det här kan inte stämma.
listing-ages-reversed = Den högsta åldern är lägre än den lägsta.
listing-ends-first = Det slutar innan det börjar.
listing-too-much = Det är för mycket eller för långt.

# Around every screen, the goal board, the accessibility statement
app-title = Mötesplatsen
app-skip = Hoppa till innehållet
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälps vi åt att göra det lätt att komma in i Danderyd.
app-machine-translated = Översättningen är gjord av en maskin och ännu inte granskad.
app-no-answer = Det går inte att nå Brygga just nu. Vi försöker igen.
app-wait = Vänta …
goals-title = Målen
goals-updated = Uppdaterad för { NUMBER($seconds) } sekunder sedan
goals-of = av { $whole }
goals-not-released = Ännu inte frisläppt
goals-means = Vad betyder siffran?
goals-period = Period
goals-from-the-beginning = från början
goals-version = Definitionens version
accessibility-title = Tillgänglighet
accessibility-claim = Den här webbplatsen är byggd för att följa WCAG 2.2 på nivå AA och uppfyller lagen om tillgänglighet till digital offentlig service (WCAG 2.1 AA).
accessibility-tested = Varje sida kontrolleras automatiskt med axe, med tangentbord, i ljust och mörkt läge, på svenska och arabiska.
accessibility-tell = Hittar du ett hinder? Berätta för den som arbetar på mötesplatsen. Är du inte nöjd med svaret kan du vända dig till Myndigheten för digital förvaltning.
