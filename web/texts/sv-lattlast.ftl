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
