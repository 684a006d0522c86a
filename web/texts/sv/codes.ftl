# review: written

# What help was given
code-support-admin = Papper och post
code-support-it = Dator och mobil
code-support-bostad = Bostad
code-support-arbete = Arbete
code-support-blankett = Blanketter
code-support-myndighet = Kontakt med myndighet
code-support-foraldrastod = Föräldrastöd
code-support-oppen-forskola = Öppen förskola
code-support-foraldraledig-info = Om föräldraledighet
code-support-ovrigt = Något annat

# To whom the meeting place turns
code-target-group-kvotflykting = Kvotflykting
code-target-group-abo = Anvisad till kommunen
code-target-group-ebo = Egenbosatt
code-target-group-massflykt = Tillfälligt skydd (massflykt)
code-target-group-asylsokande = Asylsökande
code-target-group-anhorig = Anhörig
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
code-channel-lokaltidning = Lokaltidningen
code-channel-sociala-medier = Sociala medier
code-channel-hemsida = Hemsidan
code-channel-anslagstavla = Anslagstavla
code-channel-valkomstcenter = Välkomstcenter
code-channel-vanner = Vänner eller familj
code-channel-partner = En förening eller annan vi arbetar med
code-channel-okand = Vet inte

# How much is written down
code-mode-identified = Med namn
code-mode-pseudonymous = Med kort, utan namn
code-mode-headcount = Bara antal
code-household-single = Ensamstående
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
code-purpose-drop-in-support = Stöd på plats
code-purpose-coordination = Samordning
code-purpose-followup = Uppföljning
code-purpose-rights-request = Begäran från den uppgifterna gäller
code-purpose-disposal = Gallring
code-purpose-access-review = Loggkontroll
code-purpose-emergency = Nödläge

# What happens at the place
code-activity-drop-in = Drop-in
code-activity-fika = Fika
code-activity-matlagning = Matlagning
code-activity-bakning = Bakning
code-activity-foreningsdag = Föreningsdag
code-activity-foreningstraff = Föreningsträff
code-activity-verksamhetspresentation = Någon berättar om sin verksamhet
code-activity-arbete-bostad = Arbete och bostad
code-activity-foraldrastod = Föräldrastöd
code-activity-volontarkvall = Volontärkväll
code-activity-mobleringshjalp = Hjälp med möbler
code-activity-sprakcafe = Språkcafé
code-activity-ovrigt = Annat
code-partner-association = Förening
code-partner-municipal-unit = Enhet i kommunen
code-partner-company = Företag
code-partner-other = Annan
code-initiated-by-municipality = Kommunen
code-initiated-by-partner = En samverkanspart
code-initiated-by-association = En förening
code-initiated-by-visitor = En besökare
code-unit-missbruksenheten = Missbruksenheten
code-unit-ekonomiskt-bistand = Ekonomiskt bistånd
code-unit-familjeavdelningen = Familjeavdelningen
code-unit-arbetscoacher = Arbetscoacherna
code-unit-foraldrastod = Föräldrastöd
code-unit-bosokarstod = Bosökarstöd
code-unit-ungdomskoordinatorerna = Ungdomskoordinatorerna

# Why a volunteer leaves
code-leaving-moved = Har flyttat
code-leaving-work = Arbete
code-leaving-studies = Studier
code-leaving-time = Tiden räcker inte
code-leaving-other = Annat
code-leaving-unknown = Vet inte
code-facilitation-booking = Boka
code-facilitation-shopping = Handla
code-facilitation-cleaning = Städa
code-facilitation-recruiting = Hitta volontärer
code-facilitation-coordinating = Samordna
code-facilitation-other = Annat

# Where somebody may be linked
code-category-oppen-forskola = Öppen förskola
code-category-bibliotek = Bibliotek
code-category-foreningsliv = Föreningsliv
code-category-idrott = Idrott
code-category-ungdom = Ungdom
code-category-sprakcafe = Språkcafé
code-category-laxhjalp = Läxhjälp
code-category-simskola = Simskola
code-category-hlr = Hjärt-lungräddning
code-category-foraldragrupp = Föräldragrupp
code-category-sygrupp = Sygrupp
code-category-aldre = Äldre
code-category-studiecirkel = Studiecirkel
code-category-kultur-fritid = Kultur och fritid
code-category-studievagledning = Studievägledning
code-category-foraldrastodskurs = Kurs för föräldrar
code-category-vuxenutbildning = Vuxenutbildning
code-category-sfi = Svenska för invandrare (sfi)
code-category-arbetscoach = Arbetscoach
code-category-bosekreterare = Bosekreterare
code-owner-same-authority = Samma nämnd
code-owner-other-authority = Annan myndighet eller nämnd
code-owner-outside = Utanför myndigheterna

# The ladder
code-rung-informed = Fått veta
code-rung-contact-made = Kontakt tagen
code-rung-accompanied = Följt med dit
code-rung-participated = Deltagit
code-via-self = Tar kontakt själv
code-via-together = Vi tar kontakt tillsammans
code-via-host = Vi tar kontakt åt personen

# What stood in the way
code-closing-full = Fullt
code-closing-cost = Kostar för mycket
code-closing-language = Språket
code-closing-no-childcare = Ingen barnpassning
code-closing-distance = För långt bort
code-closing-time = Tiden passar inte
code-closing-other = Annat
code-ground-waiver = Personen har sagt ja
code-ground-harm-test = Menprövning
code-scope-name = Namn
code-scope-phone = Telefon
code-scope-email = E-post
code-scope-interpreter-language = Språk för tolk
code-scope-age-band = Åldersgrupp
code-scope-children-ages = Barnens ålder
code-scope-household = Hushåll
code-scope-suitable-times = Tider som passar
code-scope-need = Vad personen vill ha hjälp med
code-reservation-not-passed-on = Får inte föras vidare
code-reservation-this-purpose-only = Bara för det här
code-reservation-not-kept = Får inte sparas

# As what somebody works here
code-role-host = Projektanställd
code-role-project-lead = Samordnare
code-role-caseworker = Handläggare
code-role-volunteer = Volontär
code-role-unit-manager = Gruppchef
code-role-dpo = Dataskyddsombud
code-role-auditor = Revisor
code-role-witness = Vittne till loggen
code-role-analyst = Analytiker
code-role-operator = Drift
code-role-steering = Styrgrupp
code-role-working-group = Arbetsgrupp
code-role-kiosk = Kiosk
code-role-admin = Administratör
