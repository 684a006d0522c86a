# review: written

outbox-title = Utkorgen
outbox-all-sent = Allt är skickat
outbox-wait = { $count } väntar
outbox-need-help = { $count } behöver hjälp
outbox-what = Det här har ni skrivit på den här enheten. Inget försvinner. Det skickas så fort det går.
outbox-states = Så långt har allt kommit
outbox-state-saved = Sparat
outbox-state-sending = Skickas nu
outbox-state-sent = Skickat
outbox-state-help = Behöver hjälp
outbox-waits = Väntar på att skickas
outbox-broken = Webbläsaren kan inte spara. Skriv på papper så länge.
outbox-not-kept = { $count ->
    [one] { $count } sak är inte sparad. Skriv den på papper. Stäng inte sidan.
   *[other] { $count } saker är inte sparade. Skriv dem på papper. Stäng inte sidan.
}
outbox-unreadable = { $count ->
    [one] { $count } sak finns kvar men går inte att läsa. Berätta för den som ansvarar.
   *[other] { $count } saker finns kvar men går inte att läsa. Berätta för den som ansvarar.
}
outbox-lost = { $count ->
    [one] { $count } sak som väntade här är borta. Berätta för den som ansvarar.
   *[other] { $count } saker som väntade här är borta. Berätta för den som ansvarar.
}
outbox-understood = Jag har sett det
outbox-sign-in-again = Du behöver logga in igen. Sedan skickas det som väntar.
outbox-apple = Enheten kan kasta det som väntar efter sju dagar. Lägg sidan på hemskärmen.
outbox-may-go = Webbläsaren kan kasta det som väntar. Skicka det snart.
outbox-clock-ahead = { $minutes ->
    [one] Klockan här går { $minutes } minut före. Tiden blir rätt ändå.
   *[other] Klockan här går { $minutes } minuter före. Tiden blir rätt ändå.
}
outbox-clock-behind = { $minutes ->
    [one] Klockan här går { $minutes } minut efter. Tiden blir rätt ändå.
   *[other] Klockan här går { $minutes } minuter efter. Tiden blir rätt ändå.
}
outbox-it-visit = Besök utan namn
outbox-it-headcount = Hur många som var här
outbox-by-you = du
outbox-by-another = någon annan
outbox-by-kiosk = kiosken
outbox-by-nobody = ingen var inloggad
outbox-exported = finns i en fil
outbox-send-as-me = Skicka i mitt namn
outbox-send-all-as-me = Skicka alla i mitt namn
outbox-refused = Det gick inte att skicka.
outbox-met-another = Någon annan har ändrat samma sak. Välj vad som stämmer.
outbox-who-mends = Personalen kan logga in och hjälpa till.
outbox-correct = Rätta
outbox-right-value = Så här ska det stå
outbox-send-corrected = Skicka
outbox-nameless = Spara utan namn
outbox-again = Försök igen
outbox-take-off = Ta bort härifrån
outbox-file-there = Titta först efter att filen finns. Sedan finns det bara i filen.
outbox-count-instead = Räkna { $count } besök den { $day } utan namn
outbox-how-many = Hur många var där?
outbox-how-many-why = Räkna alla som var där. Den nya siffran gäller.
outbox-newcomers = Nyanlända
outbox-established = De som har bott här länge
outbox-unknown = Vet inte
outbox-count = Spara
outbox-carry = Till en annan enhet
outbox-carry-why = Du kan spara det som väntar i en låst fil och öppna den på en annan enhet.
outbox-write-file = Spara i en fil
outbox-read-file = Öppna en fil
outbox-written = Filen är sparad. Kom ihåg lösenfrasen.
outbox-read = { $count ->
    [one] { $count } sak kom in.
   *[other] { $count } saker kom in.
}
outbox-unopened = Det gick inte att öppna filen. Kontrollera filen och lösenfrasen.
outbox-file = Fil
outbox-passphrase = Lösenfras
outbox-passphrase-hint = Minst { $least } tecken, till exempel fyra ord. Skicka den inte med filen.
