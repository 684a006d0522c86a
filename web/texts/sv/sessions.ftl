# review: written

sessions-title = Träffar
sessions-newcomers = Nyanlända
sessions-established = Etablerade
sessions-unknown = Vet inte
sessions-children = Av dem barn
sessions-more-children = Barnen är fler än alla. Räkna dem också ovanför.
sessions-less = Färre: { $what }
sessions-more = Fler: { $what }
sessions-partakers = Vilka var med?
sessions-nameless = En till, utan namn
sessions-by-name = Sök på namn
sessions-nobody = Ingen med det namnet
sessions-no-card = Det är inget av våra kort
sessions-noted = Antecknat
sessions-noted-here = { $count ->
    [one] { $count } antecknad här
   *[other] { $count } antecknade här
}
sessions-refused = Det gick inte att spara. Se utkorgen.
sessions-fika = Det var fika
sessions-hold = Träffen blev av
sessions-held = Träffen är sparad som genomförd
sessions-was-held = Blev av
sessions-was-held-fika = Blev av, med fika
sessions-guests = Gäster utifrån
sessions-partners = Samverkansparter som var där
sessions-units = Enheter som kom och berättade
sessions-change = Ändra
sessions-day = Dag
sessions-time = Tid
sessions-minutes = Minuter
sessions-move = Flytta
sessions-moved = Träffen är flyttad
sessions-why = Varför ställs den in?
sessions-why-hint = Skriv ingenting om enskilda personer.
sessions-cancel = Ställ in
sessions-cancelled = Träffen är inställd
sessions-is-off = Inställd
sessions-on-again = Den blir av ändå
sessions-end-series = Avsluta serien efter den här gången
sessions-series-ended = Serien är avslutad
sessions-skip = Hoppa över den här gången i serien
sessions-skipped = Den här gången är överhoppad, serien fortsätter
sessions-mistake = felregistrerat
sessions-places = { $count ->
    [one] { $count } anmäld
   *[other] { $count } anmälda
}
sessions-plan = Planera
sessions-plan-do = Planera
sessions-planned = Det är planerat
sessions-kind = Slag
sessions-title-of = Rubrik
sessions-title-hint = Syns i kalendern. Lämna tomt om slaget räcker.
sessions-weekly = Varje vecka
sessions-initiated = På vems initiativ?
sessions-holidays = Helgdagar som hoppas över
sessions-partner = Tillsammans med
sessions-partner-none = Ingen
sessions-partner-new = En ny …
sessions-partner-name = Namn
sessions-earlier = Tidigare
sessions-calendar = Prenumerera på kalendern
sessions-none-today = I dag är inget planerat.
sessions-called-headcount = Huvudräkning
sessions-called-partaking = Deltagande
sessions-called-held = Träff som blev av
sessions-called-moved = Flyttad träff
sessions-called-cancelled = Inställd träff
sessions-called-undone = Tillbakataget
