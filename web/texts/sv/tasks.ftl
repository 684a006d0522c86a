# review: written

tasks-title = Att göra
tasks-own = Mina öppna länkningar
tasks-which = Visa
tasks-all = Alla
tasks-older = Äldre än { $days } dagar
tasks-none = Ingenting väntar.
tasks-age = { $days ->
    [0] i dag
    [one] { $days } dag sedan
   *[other] { $days } dagar sedan
  }
tasks-open = Öppna personen
tasks-conflicts = Ändringar som krockade
tasks-conflicts-none = Ingenting har krockat.
tasks-met = Skrivet av { $by }, { $day }
tasks-somebody = En person
tasks-some-visit = Ett besök
tasks-mine = Det här skrevs
tasks-theirs = Det här står nu
tasks-other = Något annat
tasks-other-value = Vad ska stå?
tasks-not-shown = Visas inte här
tasks-nothing = Ingenting
tasks-settle = Så ska det stå
tasks-settled = Avgjort
tasks-stale = Verksamheter att kontrollera
tasks-stale-none = Alla är kontrollerade.
tasks-verify = { $place }: allt stämmer i dag
tasks-duplicates-none = Ingen verkar finnas två gånger.
tasks-duplicates-undecided = Att visa möjliga dubbletter kräver ett beslut, och det finns inget i dag.
tasks-alike = Lika: { $what }
tasks-name = namn
tasks-similar-name = liknande namn
tasks-keep = Slå ihop, och behåll { $name }
tasks-two = Det är två olika personer
tasks-elsewhere = På andra ställen
tasks-arrivals = Ankomster att para ihop, vid disken
tasks-hours = Timmar att godkänna, hos volontärerna
tasks-field-given-name = Förnamn
tasks-field-family-name = Efternamn
tasks-field-phone = Telefon
tasks-field-birth-date = Födelsedatum
tasks-field-birth-year = Födelseår
tasks-field-arrived-on = Kom till kommunen
tasks-field-interpreter-language = Språk för tolk
tasks-field-target-group = Målgrupp
tasks-field-sex = Kön
tasks-field-channel = Hur personen hittade hit
tasks-field-supports = Stödinsatser
tasks-field-stayed = Stannade kvar
tasks-field-children = Barn
