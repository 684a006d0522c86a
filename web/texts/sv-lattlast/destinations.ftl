# review: written

destinations-title = Verksamheter
destinations-text = Sök
destinations-any = Alla
destinations-more = Fler val
destinations-language = Språk
destinations-day = Dag
destinations-category = Sort
destinations-age = Ålder
destinations-cost = Pris
destinations-free = Gratis
destinations-at-most = Högst { $kronor } kr
destinations-childcare = Barnpassning
destinations-closed-too = Visa också stängda
destinations-count = { $count ->
    [one] { $count } verksamhet
   *[other] { $count } verksamheter
  }
destinations-away = Vi når inte listan. Du ser listan från förra gången.
destinations-take = Ta med på lappen
destinations-taken = { $count ->
    [one] { $count } vald
   *[other] { $count } valda
  }
destinations-taken-none = Ta bort alla
destinations-handout = Lapp att ta med
destinations-handout-language = Lappens språk
destinations-leaf = Hit kan du gå
destinations-leaf-why = Du kan gå själv. Vill du ha hjälp? Fråga oss på Mötesplatsen.
destinations-when = När
destinations-weekly = varje { $days }
destinations-fortnightly = varannan vecka: { $days }
destinations-daily = varje dag
destinations-hours = klockan { $begins } till { $ends }
destinations-address = Var
destinations-languages = Språk
destinations-ages = Ålder
destinations-ages-both = { $from } till { $to } år
destinations-ages-from = från { $from } år
destinations-ages-to = upp till { $to } år
destinations-kronor = { $kronor } kronor
destinations-url = Webbplats
destinations-fresh = Kontrollerad { $day }
destinations-stale = Måste kontrolleras. Senast { $day }
destinations-closed = Stängd
destinations-keep = Rätta uppgifterna
destinations-verify = Allt stämmer i dag
destinations-verified = Kontrollerad: { $place }
destinations-change = Ändra
destinations-change-title = Ändra { $place }
destinations-contact = Vem kan vi ringa?
destinations-contact-new = Vem kan vi ringa? Bara personalen ser det
destinations-nobody = Det står ingen.
destinations-link = Länk till den som har verksamheten
destinations-link-why = Med länken kan de själva rätta i ett år. En ny länk tar bort den gamla.
destinations-close = Stäng
destinations-close-title = Stäng { $place }
destinations-close-why = Varför?
destinations-closed-now = Stängd: { $place }
destinations-open-again = Öppna igen
destinations-opened = Öppen igen
destinations-no-persons = Skriv inte om personer.
destinations-add = Lägg till en verksamhet
destinations-name = Namn
destinations-owner = Vem har verksamheten?
destinations-owner-why = Det säger om vi måste få lov att berätta.
destinations-days = Dagar
destinations-rule = Kommer tillbaka (regel)
destinations-begins = Börjar
destinations-ends = Slutar
destinations-min-age = Från ålder
destinations-max-age = Till ålder
destinations-cost-kronor = Pris i kronor. Skriv 0 om det är gratis
destinations-unsaid = Vet inte
destinations-description = Mer om verksamheten
destinations-clash = Någon annan har ändrat till: { $theirs }. Spara en gång till om din text ska gälla.
