# review: written

sessions-title = Träffar
sessions-newcomers = Nya i Sverige
sessions-established = Har bott här länge
sessions-unknown = Vet inte
sessions-children = Hur många är barn?
sessions-more-children = Barnen är fler än alla. Räkna barnen i siffrorna ovanför också.
sessions-less = Färre: { $what }
sessions-more = Fler: { $what }
sessions-partakers = Vem var med?
sessions-nameless = En person till, utan namn
sessions-by-name = Sök på namn
sessions-nobody = Vi hittar ingen med det namnet
sessions-no-card = Det är inte vårt kort
sessions-noted = Sparat
sessions-noted-here = { $count ->
    [one] { $count } person sparad här
   *[other] { $count } personer sparade här
}
sessions-refused = Det gick inte att spara. Titta i utkorgen.
sessions-fika = Vi hade fika
sessions-hold = Träffen blev av
sessions-held = Det är sparat att träffen blev av
sessions-was-held = Blev av
sessions-was-held-fika = Blev av, med fika
sessions-guests = Gäster
sessions-partners = Föreningar och andra som var här
sessions-units = Delar av kommunen som kom och berättade
sessions-change = Ändra
sessions-day = Dag
sessions-time = Tid
sessions-minutes = Minuter
sessions-move = Byt tid
sessions-moved = Träffen har en ny tid
sessions-why = Varför blir träffen inte av?
sessions-why-hint = Skriv inget om en person.
sessions-cancel = Träffen blir inte av
sessions-cancelled = Det är sparat att träffen inte blir av
sessions-is-off = Blir inte av
sessions-on-again = Träffen blir av ändå
sessions-end-series = Det här är sista gången
sessions-series-ended = Sparat. Det blir inga fler gånger
sessions-skip = Hoppa över den här gången
sessions-skipped = Den här gången är borta. Serien fortsätter.
sessions-mistake = det blev fel
sessions-places = { $count ->
    [one] { $count } person har anmält sig
   *[other] { $count } personer har anmält sig
}
sessions-plan = Ny träff
sessions-plan-do = Spara träffen
sessions-planned = Träffen är sparad
sessions-kind = Vad är det?
sessions-title-of = Namn på träffen
sessions-title-hint = Namnet syns i kalendern. Du kan lämna det tomt.
sessions-weekly = Varje vecka
sessions-initiated = Vem ville ha träffen?
sessions-holidays = Helgdagar när vi inte träffas
sessions-partner = Tillsammans med
sessions-partner-none = Ingen
sessions-partner-new = En ny …
sessions-partner-name = Namn
sessions-earlier = Tidigare
sessions-calendar = Få träffarna i din kalender
sessions-none-today = Det finns ingen träff i dag.
sessions-called-headcount = Hur många som var här
sessions-called-partaking = Någon var med
sessions-called-held = Träff som blev av
sessions-called-moved = Träff med ny tid
sessions-called-cancelled = Träff som inte blir av
sessions-called-undone = Något som togs tillbaka
