# review: written

app-title = Mötesplatsen
app-skip = Hoppa till innehållet
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälps vi åt att göra det lätt att komma in i Danderyd.
app-machine-translated = Översättningen är gjord av en maskin och ännu inte granskad.
app-no-answer = Det går inte att nå Brygga just nu. Försök igen om en stund.
app-no-answer-yet = Det går inte att nå Brygga just nu. Vi försöker igen.
app-wait = Vänta …
app-undo = Ångra
app-site = Plats
app-save = Spara
app-cancel = Avbryt
app-close = Stäng
app-back = Tillbaka
app-add = Lägg till
app-remove = Ta bort
app-print = Skriv ut
app-download = Ladda ner
app-search = Sök
app-yes = Ja
app-no = Nej
app-today = I dag
app-saved = Sparat
app-more = Mer
app-optional = Frivilligt
app-show = Visa
app-hide = Dölj
app-sign-in-for = Logga in för att komma till { $screen }.
app-not-yours = Din roll har inte { $screen }.
app-sign-in-denied = Inloggningen avbröts.
app-sign-in-failed = Inloggningen gick inte igenom. Försök igen.
app-sign-in-unreachable = Det går inte att nå inloggningen just nu. Försök igen om en stund.
app-sign-in-nobody = Du är inloggad hos kommunen, men har ingen roll här. Prata med den som ansvarar för mötesplatsen.
app-locked = Skärmen låstes. Logga in igen för att fortsätta.
app-known-no-more = Brygga känner inte igen dig längre. Det du skriver in sparas här. Logga in igen, så skickas det.
app-offline = Utan nät just nu. Allt du skriver in sparas här och skickas sedan.
app-clock-ahead = { $minutes ->
    [one] Klockan på den här enheten går { NUMBER($minutes) } minut före. Tiderna rättas av sig själva.
   *[other] Klockan på den här enheten går { NUMBER($minutes) } minuter före. Tiderna rättas av sig själva.
}
app-clock-behind = { $minutes ->
    [one] Klockan på den här enheten går { NUMBER($minutes) } minut efter. Tiderna rättas av sig själva.
   *[other] Klockan på den här enheten går { NUMBER($minutes) } minuter efter. Tiderna rättas av sig själva.
}
app-accessibility = Tillgänglighet
