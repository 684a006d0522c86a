# review: written

closing-title = Stäng kvällen
closing-opening = När är det öppet?
closing-open = Öppna kvällen
closing-opened = Kvällen är öppen
closing-opens = Öppnar klockan
closing-closes = Stänger klockan
closing-hosts = Vi som arbetar i kväll
closing-hosts-hint = Skriv komma mellan namnen.
closing-open-anew = Skriv tiden en gång till
closing-shut-why = Varför var det inte öppet?
closing-shut = Det var inte öppet
closing-was-shut = Det var inte öppet
closing-heads = Hur många var här?
closing-stayed = Vem stannade kvar?
closing-nobody-here = Ingen har skrivit in sig i kväll.
closing-volunteers = Volontärernas tid
closing-volunteer-add = Lägg till en volontär
closing-minutes-of = Minuter, { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } är redan sparat
closing-facilitation = Din tid för att andra ska kunna hjälpa
closing-told-already = { $time } är redan sparat
closing-task = Vad gjorde du?
closing-unmatched = { $count ->
    [one] { $count } person kom. Välj vem det är i listan.
   *[other] { $count } personer kom. Välj vilka de är i listan.
}
closing-close = Stäng kvällen
closing-done = Kvällen är stängd
closing-already = Allt var redan sparat
closing-arrived = Allt är sparat. Tack för i kväll!
closing-waits = Allt är sparat här. Det skickas när det finns internet.
closing-another = En annan dag
closing-called-opening = När det var öppet
closing-called-session = Öppen kväll
closing-called-stayed = Någon stannade kvar
closing-called-hours = En volontärs tid
closing-called-facilitation = Din egen tid
