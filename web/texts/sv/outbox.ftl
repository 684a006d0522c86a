# review: written

outbox-title = Utkorgen
outbox-all-sent = Allt är skickat
outbox-wait = { $count } väntar
outbox-need-help = { $count } behöver hjälp
outbox-what = Det som har sparats på den här enheten. Ingenting försvinner: det skickas så fort det går.
outbox-states = Hur långt allt har kommit
outbox-state-saved = Sparat
outbox-state-sending = Skickas
outbox-state-sent = Skickat
outbox-state-help = Behöver hjälp
outbox-waits = Väntar på att skickas
outbox-broken = Den här webbläsaren låter oss inte spara något. Skriv på papper tills det är löst.
outbox-not-kept = { $count ->
    [one] { $count } sak är inte sparad. Skriv ner den på papper och stäng inte sidan.
   *[other] { $count } saker är inte sparade. Skriv ner dem på papper och stäng inte sidan.
}
outbox-unreadable = { $count ->
    [one] { $count } sak ligger kvar här men kan inte läsas längre: webbläsaren har kastat nyckeln. Berätta för den som ansvarar.
   *[other] { $count } saker ligger kvar här men kan inte läsas längre: webbläsaren har kastat nyckeln. Berätta för den som ansvarar.
}
outbox-lost = { $count ->
    [one] { $count } sak som väntade här är borta: webbläsaren har kastat den. Berätta för den som ansvarar.
   *[other] { $count } saker som väntade här är borta: webbläsaren har kastat dem. Berätta för den som ansvarar.
}
outbox-understood = Jag har sett det
outbox-sign-in-again = Brygga känner inte igen den som är inloggad. Logga ut och in igen, så skickas det som väntar.
outbox-apple = Den här enheten kastar det som väntar om sidan inte används på sju dagar. Lägg sidan på hemskärmen, eller skriv det som väntar till en fil.
outbox-may-go = Webbläsaren har inte lovat att behålla det som väntar. Skicka det snart, eller skriv det till en fil.
outbox-clock-ahead = { $minutes ->
    [one] Enhetens klocka går { $minutes } minut före. Det som sparas får rätt tid ändå.
   *[other] Enhetens klocka går { $minutes } minuter före. Det som sparas får rätt tid ändå.
}
outbox-clock-behind = { $minutes ->
    [one] Enhetens klocka går { $minutes } minut efter. Det som sparas får rätt tid ändå.
   *[other] Enhetens klocka går { $minutes } minuter efter. Det som sparas får rätt tid ändå.
}
outbox-it-visit = Besök utan namn
outbox-it-headcount = Huvudräkning
outbox-by-you = du
outbox-by-another = någon annan
outbox-by-kiosk = kiosken
outbox-by-nobody = ingen var inloggad
outbox-exported = finns i en fil
outbox-send-as-me = Skicka i mitt namn
outbox-send-all-as-me = Skicka alla i mitt namn
outbox-refused = Det gick inte att spara hos Brygga.
outbox-met-another = Någon annan har ändrat samma sak. Båda finns kvar och ni väljer bland uppgifterna.
outbox-who-mends = Den som sparade det, eller den som arbetar vid disken, kan logga in och bestämma.
outbox-correct = Rätta
outbox-right-value = Rätt värde
outbox-send-corrected = Skicka rättat
outbox-nameless = Spara som besök utan namn
outbox-again = Försök igen
outbox-take-off = Ta bort härifrån
outbox-file-there = Kontrollera först att filen finns sparad: därefter finns det bara där.
outbox-count-instead = Räkna { $count } besök den { $day } som huvuden i stället
outbox-how-many = Hur många var där?
outbox-how-many-why = Räkna alla som var där den dagen. Siffran ersätter en tidigare räkning.
outbox-newcomers = Nyanlända
outbox-established = Etablerade
outbox-unknown = Vet inte vilka
outbox-count = Spara räkningen
outbox-carry = Till en annan enhet
outbox-carry-why = Det som väntar kan skrivas till en låst fil och läsas in på en annan enhet. Ingenting sparas två gånger.
outbox-write-file = Skriv till en fil
outbox-read-file = Läs in en fil
outbox-written = Filen är sparad. Lösenfrasen behövs för att öppna den.
outbox-read = { $count ->
    [one] { $count } sak lästes in.
   *[other] { $count } saker lästes in.
}
outbox-unopened = Filen går inte att öppna. Är det rätt fil och rätt lösenfras?
outbox-file = Fil
outbox-passphrase = Lösenfras
outbox-passphrase-hint = Minst { $least } tecken, till exempel fyra ord. Skicka den inte tillsammans med filen.
