# review: written

# What help was given
code-support-admin = Hjälp med papper
code-support-it = Hjälp med dator och mobil
code-support-bostad = Hjälp med bostad
code-support-arbete = Hjälp med jobb
code-support-blankett = Hjälp med blanketter
code-support-myndighet = Hjälp att prata med en myndighet
code-support-foraldrastod = Stöd för föräldrar
code-support-oppen-forskola = Öppen förskola
code-support-foraldraledig-info = Information om att vara föräldraledig
code-support-ovrigt = Något annat

# To whom the meeting place turns
code-target-group-kvotflykting = Kvotflykting
code-target-group-abo = Kommunen har ordnat bostad
code-target-group-ebo = Har ordnat bostad själv
code-target-group-massflykt = Skydd en tid (massflykt)
code-target-group-asylsokande = Söker asyl
code-target-group-anhorig = Familj till någon här
code-target-group-okand = Vet inte
code-sex-kvinna = Kvinna
code-sex-man = Man
code-sex-uppgift-saknas = Vill inte säga
code-child-band-0-5 = 0–5 år
code-child-band-6-12 = 6–12 år
code-child-band-13-17 = 13–17 år

# How somebody heard of the place
code-channel-flyktinggruppen = Flyktinggruppen
code-channel-ledsagning = Någon följde med hit
code-channel-ekonomiskt-bistand = Ekonomiskt bistånd
code-channel-familjeenheten = Familjeenheten
code-channel-lokaltidning = Tidningen
code-channel-sociala-medier = Till exempel Facebook
code-channel-hemsida = Hemsidan
code-channel-anslagstavla = Papper på väggen
code-channel-valkomstcenter = Välkomstcenter
code-channel-vanner = Vänner eller familj
code-channel-partner = En förening
code-channel-okand = Vet inte

# How much is written down
code-mode-identified = Vi skriver namn
code-mode-pseudonymous = Vi skriver inget namn, bara kortets nummer
code-mode-headcount = Vi räknar bara hur många
code-household-single = Bor ensam
code-household-family = Familj
code-outcome-job = Jobb
code-outcome-housing = Bostad
code-outcome-volunteering = Har blivit volontär
code-outcome-studies = Studier
code-outcome-other = Något annat
code-outcome-source-volunteer = Genom en volontär
code-outcome-source-visitor = Genom en annan besökare
code-outcome-source-association = Genom en förening
code-outcome-source-municipality = Genom kommunen
code-outcome-source-unknown = Vet inte

# Why personal data is read
code-purpose-drop-in-support = Hjälpa någon här
code-purpose-coordination = Ordna saker tillsammans
code-purpose-followup = Se hur det går
code-purpose-rights-request = Någon har frågat om sina egna uppgifter
code-purpose-disposal = Ta bort gamla uppgifter
code-purpose-access-review = Kolla vem som har läst
code-purpose-emergency = Nödläge

# What happens at the place
code-activity-drop-in = Drop-in
code-activity-fika = Fika
code-activity-matlagning = Vi lagar mat
code-activity-bakning = Vi bakar
code-activity-foreningsdag = Föreningar kommer hit
code-activity-foreningstraff = Möte med en förening
code-activity-verksamhetspresentation = Någon berättar vad de gör
code-activity-arbete-bostad = Jobb och bostad
code-activity-foraldrastod = Stöd för föräldrar
code-activity-volontarkvall = Volontärkväll
code-activity-mobleringshjalp = Hjälp med möbler
code-activity-sprakcafe = Språkcafé
code-activity-ovrigt = Annat
code-partner-association = Förening
code-partner-municipal-unit = Del av kommunen
code-partner-company = Företag
code-partner-other = Annan
code-initiated-by-municipality = Kommunen
code-initiated-by-partner = Någon vi arbetar med
code-initiated-by-association = En förening
code-initiated-by-visitor = En besökare
code-unit-missbruksenheten = Missbruksenheten
code-unit-ekonomiskt-bistand = Ekonomiskt bistånd
code-unit-familjeavdelningen = Familjeavdelningen
code-unit-arbetscoacher = Arbetscoacherna
code-unit-foraldrastod = Stöd för föräldrar
code-unit-bosokarstod = Hjälp att söka bostad
code-unit-ungdomskoordinatorerna = De som arbetar med unga

# Why a volunteer leaves
code-leaving-moved = Har flyttat
code-leaving-work = Jobb
code-leaving-studies = Studier
code-leaving-time = Har inte tid
code-leaving-other = Annat
code-leaving-unknown = Vet inte
code-facilitation-booking = Boka lokal
code-facilitation-shopping = Handla mat och saker
code-facilitation-cleaning = Städa
code-facilitation-recruiting = Hitta volontärer
code-facilitation-coordinating = Ordna och ringa
code-facilitation-other = Annat

# Where somebody may be linked
code-category-oppen-forskola = Öppen förskola
code-category-bibliotek = Bibliotek
code-category-foreningsliv = Föreningar
code-category-idrott = Idrott och sport
code-category-ungdom = För unga
code-category-sprakcafe = Språkcafé
code-category-laxhjalp = Läxhjälp
code-category-simskola = Lära sig simma
code-category-hlr = Lära sig rädda liv
code-category-foraldragrupp = Grupp för föräldrar
code-category-sygrupp = Grupp som syr
code-category-aldre = För äldre
code-category-studiecirkel = Lära sig i grupp
code-category-kultur-fritid = Kultur och fritid
code-category-studievagledning = Råd om studier
code-category-foraldrastodskurs = Kurs för föräldrar
code-category-vuxenutbildning = Skola för vuxna
code-category-sfi = Sfi
code-category-arbetscoach = Hjälp att hitta jobb
code-category-bosekreterare = Hjälp med bostad
code-owner-same-authority = Samma del av kommunen
code-owner-other-authority = En annan del av kommunen eller staten
code-owner-outside = Till exempel en förening

# The ladder
code-rung-informed = Fått veta
code-rung-contact-made = Har fått kontakt
code-rung-accompanied = Någon följde med dit
code-rung-participated = Har varit med
code-via-self = Tar kontakt själv
code-via-together = Vi tar kontakt tillsammans
code-via-host = Vi tar kontakt åt personen

# What stood in the way
code-closing-full = Fullt
code-closing-cost = Kostar för mycket
code-closing-language = Språket
code-closing-no-childcare = Ingen kan passa barnen
code-closing-distance = För långt bort
code-closing-time = Tiden passar inte
code-closing-other = Annat
code-ground-waiver = Personen säger ja
code-ground-harm-test = Vi har tänkt: det skadar inte
code-scope-name = Namn
code-scope-phone = Telefon
code-scope-email = E-post
code-scope-interpreter-language = Språk för tolk
code-scope-age-band = Åldersgrupp
code-scope-children-ages = Barnens ålder
code-scope-household = Vilka som bor tillsammans
code-scope-suitable-times = Tider som passar
code-scope-need = Vad personen vill ha hjälp med
code-reservation-not-passed-on = Får inte berättas för andra
code-reservation-this-purpose-only = Bara för det här
code-reservation-not-kept = Får inte sparas

# As what somebody works here
code-role-host = Projektanställd
code-role-project-lead = Samordnare
code-role-caseworker = Handläggare
code-role-volunteer = Volontär
code-role-unit-manager = Chef för gruppen
code-role-dpo = Dataskyddsombud
code-role-auditor = Den som granskar
code-role-witness = Den som bevakar loggen
code-role-analyst = Den som räknar
code-role-operator = Den som sköter systemet
code-role-steering = Styrgrupp
code-role-working-group = Arbetsgrupp
code-role-kiosk = Skärmen vid dörren
code-role-admin = Administratör
