# review: written

volunteers-title = Volontärer
volunteers-list = Alla volontärer
volunteers-none = Här finns ingen volontär än.
volunteers-unnamed = Utan namn
volunteers-gone = { $count ->
    [one] { $count } som har slutat
   *[other] { $count } som har slutat
}
volunteers-welcome = Ny volontär
volunteers-welcomed = Volontären är inskriven
volunteers-given-name = Förnamn
volunteers-family-name = Efternamn
volunteers-phone = Telefon
volunteers-email = E-post
volunteers-until = Kan hjälpa till och med
volunteers-until-hint = Lämna tomt om ingen vet.
volunteers-channel = Hur hittade volontären hit?
volunteers-since = Med sedan { $day }
volunteers-stays-until = Till och med { $day }
volunteers-is-paused = Gör uppehåll
volunteers-is-left = Har slutat
volunteers-check = Registerutdrag visat
volunteers-check-hint = Bara den som möter barn. Skriv dagen; utdraget sparas inte.
volunteers-check-do = Jag har sett det
volunteers-checked = Registerutdrag visat { $day }
volunteers-pause = Gör uppehåll
volunteers-paused = Uppehållet är sparat
volunteers-return = Är tillbaka
volunteers-back = Välkommen tillbaka
volunteers-leave = Slutar
volunteers-why = Varför?
volunteers-leave-do = Spara att volontären slutar
volunteers-left = Sparat. Tack för hjälpen!
volunteers-not-left = Har inte slutat
volunteers-link = Ge en personlig länk
volunteers-link-anew = Ge en ny länk
volunteers-link-end = Stäng länken
volunteers-link-ended = Länken är stängd
volunteers-link-how = Läs av koden med volontärens telefon, eller skicka länken. Den visas bara nu. Den som har länken är volontären.
volunteers-code = Personlig länk för { $name }
volunteers-copy = Kopiera länken
volunteers-copied = Kopierad
volunteers-shifts = Pass
volunteers-no-shifts = Inga pass är utlagda.
volunteers-taken = { $taken } av { $needed }
volunteers-off = Ta bort från passet
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = Sätt upp någon
volunteers-swap = Byt mot
volunteers-shift-back = Ta tillbaka passet
volunteers-offer = Lägg ut ett pass
volunteers-offer-do = Lägg ut
volunteers-offered = Passet är utlagt
volunteers-session = Träff
volunteers-needed = Så många behövs
volunteers-plan-first = Planera en träff först, så kan du lägga ut pass.
volunteers-hours = Tid att godkänna
volunteers-no-hours = Ingen tid väntar.
volunteers-by-you = Inskrivet av dig eller genom din länk; någon annan godkänner
volunteers-approve = { $count ->
    [one] Godkänn { $count } rad
   *[other] Godkänn alla { $count }
}
volunteers-approved = Godkänt
volunteers-reject = Godkänn inte
volunteers-reject-why = Vad stämmer inte?
