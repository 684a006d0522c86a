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
