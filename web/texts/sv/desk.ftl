# review: written

desk-title = Disken
desk-purpose = Ändamål
desk-nobody-here = Ingen är inloggad. Du kan anteckna vem som kommer; ingens uppgifter visas.
desk-search = Namn, personnummer, ärendenummer eller kort
desk-search-away = Skriv ett namn, eller läs ett kort
desk-found = { $count ->
    [one] En träff
   *[other] { $count } träffar
 }
desk-hits = Träffar
desk-nobody = Ingen hittades.
desk-register-this = Registrera { $name }
desk-note-this = Anteckna { $name }
desk-born = född { $year }
desk-nameless = Utan namn
desk-somebody = Någon
desk-anonymous = Anonymt besök
desk-anonymous-one = Anonymt besök
desk-anonymous-help = Anonymt med stödinsats
desk-supports = Vad fick besökaren hjälp med?
desk-more = Mer, om det behövs
desk-when = När kom besökaren?
desk-when-now = Tomt betyder nu.
desk-by = Vem hjälpte till?
desk-by-host = Projektanställd
desk-by-volunteer = Volontär
desk-by-unit = Enhet på besök
desk-stay = Efteråt
desk-stays = Stannade kvar
desk-channel = Hur hittade besökaren hit?
desk-children = Barn som följde med
desk-fewer-children = Ett barn mindre
desk-more-children = Ett barn till
desk-untold = Inget angivet
desk-check-in = Checka in
desk-open = Öppna
desk-checked-in = { $who } är incheckad
desk-undone = Ångrat
desk-visit = Incheckning
desk-arrival = Antecknad ankomst
desk-registration = Registrering
desk-told = Uppgift om en person
desk-taken-back = Ångrad uppgift
desk-card = Kort
desk-register = Registrera ny
desk-register-least = Målgruppen räcker. Allt annat är frivilligt.
desk-register-go = Registrera och checka in
desk-register-card = Bara ett kort, inget namn
desk-registered = Registrerad
desk-group = Målgrupp
desk-group-missing = Välj en målgrupp. ”Vet inte” går bra.
desk-alike = Kan det vara någon av dem?
desk-field-given-name = Förnamn
desk-field-family-name = Efternamn
desk-field-birth-year = Födelseår
desk-field-birth-date = Född
desk-field-sex = Kön
desk-field-target-group = Målgrupp
desk-field-phone = Telefon
desk-field-interpreter-language = Tolkspråk
desk-field-arrived-on = Kom till kommunen
desk-field-channel = Hittade hit genom
desk-field-case-number = Ärendenummer
desk-field-personnummer = Personnummer
desk-number-show = Visa personnumret
desk-field-id = Personens id
desk-field-why = Varför behövs personnumret?
desk-why-identification = För att veta vem det är
desk-why-case-link = För att koppla till ett ärende
desk-room = Här just nu
desk-room-own = Registrerat här i dag
desk-room-show = Visa alla som är här
desk-room-again = Uppdatera
desk-room-empty = Ingen är incheckad med namn eller kort ännu.
desk-room-undecided = Att visa alla som är här kräver ett beslut, och det finns inget i dag. Det du själv registrerar ser du ändå.
desk-anonymous-count = Anonyma besök
desk-anonymous-less = Ett anonymt besök mindre
desk-anonymous-more = Ett anonymt besök till
desk-waits = väntar på att skickas
desk-needs-help = behöver hjälp
desk-undo-who = Ångra { $who }
desk-stayed = Stannade
desk-stayed-who = { $who } stannade kvar
desk-arrivals = Antecknade utan nät
desk-arrivals-show = Visa
desk-arrivals-none = Inget att para ihop.
desk-arrival-dropped = Anteckningen är borttagen
desk-match = Para ihop
desk-match-who = Para ihop { $who }
desk-match-label = Vem var det?
desk-matched = Besöket hör nu till personen
desk-mode = På den här platsen får namn inte antecknas. Besöket räknas ändå.
desk-mode-anonymous = Räkna som anonymt
desk-mode-card = Ge ett kort i stället
desk-to-outbox = { $count ->
    [one] Se vad som behöver hjälp
   *[other] Se de { $count } som behöver hjälp
 }
desk-headcount = Hur många är här?
desk-headcount-newcomers = Nyanlända
desk-headcount-established = Etablerade
desk-headcount-unknown = Vet inte
desk-fewer = En mindre: { $what }
desk-one-more = En till: { $what }
desk-known = Uppgifter
desk-correct = Ändra
desk-mine = Ditt
desk-theirs = Någon annans
desk-keep-mine = Behåll mitt
desk-keep-theirs = Behåll deras
desk-links = Länkningar
desk-informed = Information om vad vi sparar
desk-slip-open = Vad vi sparar om dig
desk-slip-print = Skriv ut och anteckna
desk-slip-shown = Anteckna att den visats
desk-cards = Kort
desk-cards-show = Visa kort
desk-card-new = Ge ett nytt kort
desk-card-given = Nytt kort
desk-card-square = QR-kod för { $code }
desk-card-line = Visa kortet nästa gång. Du behöver inte säga vad du heter.
desk-card-stock = Ge ett tryckt kort
desk-card-like = Till exempel: blå räv 42
desk-card-give = Ge kortet
desk-card-revoke = Spärra
desk-card-revoke-this = Spärra { $code }
desk-card-revoked = Kortet är spärrat
desk-card-is-revoked = spärrat
desk-leave = Föräldraledighet
desk-household = Hushåll
desk-household-with = Bor tillsammans med
desk-household-leave = Flyttade ut
desk-period = Stödperiod
desk-period-why = Skäl, om stödet förlängs
desk-escorts = Ledsagning
desk-escort = { $accepted ->
    [yes] Erbjuden { $on }, ville
   *[no] Erbjuden { $on }, ville inte
 }
desk-escort-wanted = Ville personen ha sällskap?
desk-escort-offer = Erbjöds i dag
desk-escort-done = Kom hit { $on }
desk-escort-finish = Gjord i dag
desk-outcomes = Vad det blev
desk-outcome = Vad
desk-outcome-source = Genom vem
desk-on = Dag
desk-from = Från
desk-to = Till
desk-last-day = Sista dag
desk-end = Avsluta
desk-since = från { $since }
desk-span = { $since } – { $until }
desk-merge = Samma person två gånger
desk-merge-label = Sök den andra
desk-merge-sure = Är det samma person? Det går att ta isär igen.
desk-merge-go = Slå ihop
desk-merged = Ihopslagna
desk-unmerge = Ta isär
desk-unmerged = Isärtagna
desk-history = Historik
desk-history-show = Visa historiken
desk-fact = { $type ->
    [PersonRegistered] Registrerad
    [PersonCorrected] Uppgifter ändrade
    [InformationGiven] Fick information
    [CardIssued] Fick ett kort
    [CardRevoke] Spärrning av kort
    [CardRevoked] Kort spärrat
    [HouseholdFormed] Hushåll
    [HouseholdLeft] Lämnade hushåll
    [TargetGroupSet] Målgrupp
    [SupportPeriodSet] Stödperiod
    [ParentalLeaveStarted] Föräldraledighet började
    [ParentalLeaveEnded] Föräldraledighet slutade
    [ProtectedIdentitySet] Skyddade uppgifter
    [RestrictionSet] Begränsning
    [PersonsMerged] Ihopslagen
    [PersonsUnmerged] Isärtagen
    [VisitRecorded] Besök
    [SupportGiven] Fler stödinsatser
    [StayedOn] Stannade kvar
    [VisitCorrected] Besök rättat
    [ArrivalMatched] Ankomst ihopparad
    [EscortOffered] Ledsagning erbjuden
    [EscortDone] Ledsagning gjord
    [OutcomeReported] Vad det blev
    [RosterEntered] På listan
    [RosterLeft] Av listan
   *[other] Annan uppgift
 }
desk-fact-withdrawn = { $what } (återtaget)
desk-protected = Skyddade personuppgifter. Läs bara det du behöver.
desk-restricted = Uppgifterna får bara sparas, inte användas.
desk-closed = Personen finns inte, eller får inte visas för dig.
desk-reason-needed = Personen har skyddade uppgifter. Skriv varför du behöver öppna dem.
desk-reason = Skäl
desk-reason-hint = Minst { $least } tecken. Skälet sparas och granskas.
desk-emergency = Öppna i nödläge
desk-scan = Läs kort
desk-scan-hold = Håll kortets ruta framför kameran. Inga bilder sparas.
desk-scan-no-camera = Kameran går inte att använda. Skriv kortets ord och siffror i stället.
desk-scan-close = Stäng kameran
desk-slip-title = Vad vi sparar om dig
desk-slip-what = Vi sparar det du själv berättar, när du har varit här och vad du fick hjälp med. Flyktinggruppen kan lägga till uppgifter om målgrupp, hushåll, stödperiod och föräldraledighet. Du behöver inte säga vad du heter.
desk-slip-not = Vi skriver aldrig om religion, hälsa, ursprung eller vad du tycker.
desk-slip-why = Vi gör det för att kunna hjälpa dig och för att visa vad mötesplatsen gör. Siffror som lämnas ut visar aldrig vem du är.
desk-slip-who = Bara den som hjälper dig, eller kontrollerar att allt går rätt till, får läsa. Varje gång någon läser antecknas det.
desk-slip-long = Uppgifterna tas bort efter beslut, oftast fem år efter den sista anteckningen.
desk-slip-rights = Du har rätt att få veta vad vi har sparat, att få fel rättade och att få veta vem som har läst. Det kostar ingenting.
desk-slip-ask = Fråga oss vid disken, eller kommunens dataskyddsombud. Du kan också klaga hos Integritetsskyddsmyndigheten (imy.se).
