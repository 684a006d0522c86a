# review: written

tasks-title = Att göra
tasks-own = Mina länkningar
tasks-which = Visa
tasks-all = Alla
tasks-older = Äldre än { $days } dagar
tasks-none = Det finns inget att göra.
tasks-age = { $days ->
    [0] i dag
    [one] { $days } dag sedan
   *[other] { $days } dagar sedan
  }
tasks-open = Öppna personen
tasks-conflicts = Två har ändrat samma sak
tasks-conflicts-none = Det finns inget att välja.
tasks-met = Skrivet av { $by }, { $day }
tasks-somebody = En person
tasks-some-visit = Ett besök
tasks-mine = Det här skrevs
tasks-theirs = Det här står nu
tasks-other = Något annat
tasks-other-value = Vad ska stå?
tasks-not-shown = Visas inte här
tasks-nothing = Ingenting
tasks-settle = Det här ska stå
tasks-settled = Klart
tasks-stale = Kontrollera de här
tasks-stale-none = Alla är kontrollerade.
tasks-verify = { $place }: allt stämmer i dag
tasks-duplicates-none = Ingen finns två gånger.
tasks-duplicates-undecided = För att visa dem som kanske finns två gånger behövs ett beslut. Det finns inget beslut i dag.
tasks-alike = Lika: { $what }
tasks-name = namn
tasks-similar-name = nästan samma namn
tasks-keep = Gör till en, och behåll { $name }
tasks-two = De är två olika personer
tasks-elsewhere = Mer att göra
tasks-arrivals = Vem var det som kom? Se disken
tasks-hours = Volontärernas timmar
tasks-field-given-name = Förnamn
tasks-field-family-name = Efternamn
tasks-field-phone = Telefon
tasks-field-birth-date = Födelsedatum
tasks-field-birth-year = Födelseår
tasks-field-arrived-on = Flyttade hit
tasks-field-interpreter-language = Språk för tolk
tasks-field-target-group = Grupp
tasks-field-sex = Kön
tasks-field-channel = Hur personen hittade oss
tasks-field-supports = Hjälp
tasks-field-stayed = Stannade kvar
tasks-field-children = Barn
