# review: written

destinations-title = Verksamheter
destinations-text = Sök
destinations-any = Alla
destinations-more = Fler val
destinations-language = Språk som talas
destinations-day = Dag
destinations-category = Slag
destinations-age = Ålder
destinations-cost = Kostnad
destinations-free = Gratis
destinations-at-most = Högst { $kronor } kr
destinations-childcare = Barnpassning
destinations-closed-too = Visa även stängda
destinations-count = { $count ->
    [one] { $count } verksamhet
   *[other] { $count } verksamheter
  }
destinations-away = Det går inte att nå katalogen. Här visas den som hämtades senast.
destinations-take = Ta med på lappen
destinations-taken = { $count ->
    [one] { $count } vald
   *[other] { $count } valda
  }
destinations-taken-none = Välj bort alla
destinations-handout = Lapp att ta med
destinations-handout-language = Lappens språk
destinations-leaf = Ställen du kan gå till
destinations-leaf-why = Du får gärna gå själv. Vill du ha sällskap eller hjälp, fråga oss på Mötesplatsen.
destinations-when = När
destinations-weekly = varje { $days }
destinations-fortnightly = varannan vecka: { $days }
destinations-daily = varje dag
destinations-hours = kl. { $begins }–{ $ends }
destinations-address = Var
destinations-languages = Språk
destinations-ages = Ålder
destinations-ages-both = { $from }–{ $to } år
destinations-ages-from = från { $from } år
destinations-ages-to = till { $to } år
destinations-kronor = { $kronor } kr
destinations-url = Webbplats
destinations-fresh = Kontrollerad { $day }
destinations-stale = Behöver kontrolleras: senast { $day }
destinations-closed = Stängd
destinations-keep = Håll uppgifterna aktuella
destinations-verify = Allt stämmer i dag
destinations-verified = Kontrollerad: { $place }
destinations-change = Ändra
destinations-change-title = Ändra { $place }
destinations-contact = Vem kan vi ringa?
destinations-contact-new = Vem kan vi ringa? Visas bara för personalen
destinations-nobody = Ingen är angiven.
destinations-link = Länk till den som driver verksamheten
destinations-link-why = Med länken kan de själva rätta sina uppgifter i ett år. En ny länk ersätter den gamla.
destinations-close = Stäng
destinations-close-title = Stäng { $place }
destinations-close-why = Varför?
destinations-closed-now = Stängd: { $place }
destinations-open-again = Öppna igen
destinations-opened = Öppen igen
destinations-no-persons = Skriv ingenting om enskilda personer.
destinations-add = Lägg till en verksamhet
destinations-name = Namn
destinations-owner = Vem driver den?
destinations-owner-why = Det avgör om det behövs en grund när vi berättar något.
destinations-days = Dagar
destinations-rule = Återkommer (regel)
destinations-begins = Börjar
destinations-ends = Slutar
destinations-min-age = Från ålder
destinations-max-age = Till ålder
destinations-cost-kronor = Kostnad i kronor, 0 om det är gratis
destinations-unsaid = Vet inte
destinations-description = Beskrivning
destinations-clash = Någon annan har ändrat samma sak till: { $theirs }. Spara igen om det du skrev ska gälla.
