# review: written

app-title = Mötesplatsen
app-skip = Hoppa till texten
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälper vi varandra.
app-machine-translated = En dator har översatt texten. Ingen människa har läst den än.
app-no-answer = Det går inte nu. Försök igen om en stund.
app-no-answer-yet = Det går inte nu. Vi försöker igen.
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
app-optional = Du behöver inte svara
app-show = Visa
app-hide = Dölj
app-sign-in-for = Logga in för att komma till { $screen }.
app-not-yours = Du får inte se { $screen }.
app-sign-in-denied = Du loggade inte in.
app-sign-in-failed = Det gick inte att logga in. Försök igen.
app-sign-in-unreachable = Det går inte att logga in nu. Vänta lite. Försök igen.
app-sign-in-nobody = Du har ingen roll här. Prata med din chef.
app-locked = Skärmen är låst. Logga in igen.
app-known-no-more = Du behöver logga in igen. Det du skriver sparas här. När du har loggat in skickas det.
app-offline = Det finns inget nät. Det du skriver sparas här. Vi skickar det sedan.
app-clock-ahead = { $minutes ->
    [one] Klockan här går { NUMBER($minutes) } minut för fort. Vi rättar tiden åt dig.
   *[other] Klockan här går { NUMBER($minutes) } minuter för fort. Vi rättar tiden åt dig.
}
app-clock-behind = { $minutes ->
    [one] Klockan här går { NUMBER($minutes) } minut för sakta. Vi rättar tiden åt dig.
   *[other] Klockan här går { NUMBER($minutes) } minuter för sakta. Vi rättar tiden åt dig.
}
app-accessibility = Tillgänglighet
