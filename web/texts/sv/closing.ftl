# review: written

closing-title = Stäng kvällen
closing-opening = Öppettid
closing-open = Öppna kvällen
closing-opened = Kvällen är öppnad
closing-opens = Öppnar
closing-closes = Stänger
closing-hosts = Vi som tar emot
closing-hosts-hint = Flera skiljs åt med komma.
closing-open-anew = Skriv om tid och värdar
closing-shut-why = Varför var det inte öppet?
closing-shut = Det var inte öppet
closing-was-shut = Det var inte öppet
closing-heads = Hur många var här?
closing-stayed = Vilka stannade kvar?
closing-nobody-here = Ingen är incheckad i kväll.
closing-volunteers = Volontärernas tid
closing-volunteer-add = Lägg till en volontär
closing-minutes-of = Minuter, { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } är redan inskrivet
closing-facilitation = Din tid för att andra ska kunna hjälpa till
closing-told-already = { $time } är redan inskrivet
closing-task = Vad gick tiden till?
closing-unmatched = { $count ->
    [one] { $count } ankomst att para ihop med en person
   *[other] { $count } ankomster att para ihop med personer
}
closing-close = Stäng kvällen
closing-done = Kvällen är stängd
closing-already = Allt var redan sparat
closing-arrived = Allt är sparat. Tack för i kväll!
closing-waits = Allt är sparat på den här enheten och skickas så fort det går.
closing-another = En annan dag
closing-called-opening = Öppettid
closing-called-session = Drop-in
closing-called-stayed = Stannade kvar
closing-called-hours = Volontärtid
closing-called-facilitation = Egen tid
