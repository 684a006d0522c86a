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
