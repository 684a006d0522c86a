# review: written

volunteers-title = Volontärer
volunteers-list = Alla volontärer
volunteers-none = Det finns ingen volontär än.
volunteers-unnamed = Utan namn
volunteers-gone = { $count ->
    [one] { $count } har slutat
   *[other] { $count } har slutat
}
volunteers-welcome = Ny volontär
volunteers-welcomed = Volontären är sparad
volunteers-given-name = Förnamn
volunteers-family-name = Efternamn
volunteers-phone = Telefon
volunteers-email = E-post
volunteers-until = Kan hjälpa till den här dagen
volunteers-until-hint = Lämna tomt om du inte vet.
volunteers-channel = Hur hittade volontären oss?
volunteers-since = Har hjälpt till sedan { $day }
volunteers-stays-until = Hjälper till { $day } som längst
volunteers-is-paused = Vilar just nu
volunteers-is-left = Har slutat
volunteers-check = Har visat registerutdrag
volunteers-check-hint = Bara för den som träffar barn. Skriv vilken dag. Vi sparar inte papperet.
volunteers-check-do = Jag har sett det
volunteers-checked = Visade registerutdrag { $day }
volunteers-pause = Vill vila en tid
volunteers-paused = Det är sparat
volunteers-return = Är tillbaka
volunteers-back = Välkommen tillbaka
volunteers-leave = Vill sluta
volunteers-why = Varför?
volunteers-leave-do = Spara att volontären slutar
volunteers-left = Sparat. Tack för hjälpen!
volunteers-not-left = Har inte slutat
volunteers-link = Ge en egen länk
volunteers-link-anew = Ge en ny länk
volunteers-link-end = Stäng länken
volunteers-link-ended = Länken är stängd
volunteers-link-how = Titta på koden med volontärens telefon, eller skicka länken. Du ser den bara nu. Visa den inte för någon annan.
volunteers-code = Egen länk för { $name }
volunteers-copy = Kopiera länken
volunteers-copied = Länken är kopierad
volunteers-shifts = Pass
volunteers-no-shifts = Det finns inga pass.
volunteers-taken = { $taken } av { $needed }
volunteers-off = Ta bort från passet
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = Lägg till en volontär
volunteers-swap = Byt till
volunteers-shift-back = Ta bort passet
volunteers-offer = Nytt pass
volunteers-offer-do = Spara passet
volunteers-offered = Passet är sparat
volunteers-session = Träff
volunteers-needed = Så många behövs
volunteers-plan-first = Skriv in en träff först. Sedan kan du göra pass.
volunteers-hours = Tid att säga ja till
volunteers-no-hours = Ingen tid väntar.
volunteers-by-you = Du skrev det eller gav länken. Någon annan måste säga ja.
volunteers-approve = { $count ->
    [one] Säg ja till { $count } rad
   *[other] Säg ja till alla { $count }
}
volunteers-approved = Du har sagt ja
volunteers-reject = Säg nej
volunteers-reject-why = Vad är fel?
