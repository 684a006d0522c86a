# review: written

desk-title = Disken
desk-purpose = Varför läser du?
desk-nobody-here = Ingen har loggat in. Du kan skriva upp vem som kommer. Du ser inga uppgifter om personer.
desk-search = Namn, personnummer, ärendenummer eller kort
desk-search-away = Skriv ett namn, eller läs ett kort
desk-found = { $count ->
    [one] En person hittades
   *[other] { $count } personer hittades
 }
desk-hits = Personer
desk-nobody = Vi hittade ingen.
desk-register-this = Skriv in { $name }
desk-note-this = Skriv upp { $name }
desk-born = född { $year }
desk-nameless = Utan namn
desk-somebody = Någon
desk-anonymous = Besök utan namn
desk-anonymous-one = Besök utan namn
desk-anonymous-help = Utan namn, med hjälp
desk-supports = Vad fick personen hjälp med?
desk-more = Mer
desk-when = När kom personen?
desk-when-now = Skriv inget om det är nu.
desk-by = Vem hjälpte till?
desk-by-host = Personal
desk-by-volunteer = Volontär
desk-by-unit = Någon från kommunen
desk-stay = Efteråt
desk-stays = Stannade kvar
desk-channel = Hur hittade personen hit?
desk-children = Barn som kom med
desk-fewer-children = Ett barn mindre
desk-more-children = Ett barn till
desk-untold = Inget svar
desk-check-in = Skriv upp besöket
desk-open = Öppna
desk-checked-in = { $who } är uppskriven
desk-undone = Ångrat
desk-visit = Besök
desk-arrival = Någon som kom
desk-registration = Ny person
desk-told = Något om en person
desk-taken-back = Något som togs tillbaka
desk-card = Kort
desk-register = Ny person
desk-register-least = Du måste bara välja grupp. Allt annat är frivilligt.
desk-register-go = Spara, och skriv upp besöket
desk-register-card = Bara ett kort, inget namn
desk-registered = Personen är sparad
desk-group = Grupp
desk-group-missing = Välj en grupp. ”Vet inte” går bra.
desk-alike = Är det någon av dem?
desk-field-given-name = Förnamn
desk-field-family-name = Efternamn
desk-field-birth-year = Födelseår
desk-field-birth-date = Född
desk-field-sex = Kön
desk-field-target-group = Grupp
desk-field-phone = Telefon
desk-field-interpreter-language = Språk för tolk
desk-field-arrived-on = Kom till kommunen
desk-field-channel = Hittade hit genom
desk-field-case-number = Ärendenummer
desk-field-personnummer = Personnummer
desk-number-show = Visa personnumret
desk-field-id = Personens id
desk-field-why = Varför behövs personnumret?
desk-why-identification = För att veta vem det är
desk-why-case-link = För att hitta ett ärende
desk-room = Här just nu
desk-room-own = Uppskrivna här i dag
desk-room-show = Visa alla som är här
desk-room-again = Visa igen
desk-room-empty = Ingen med namn eller kort är här än.
desk-room-undecided = För att visa alla som är här behövs ett beslut. Det finns inget beslut i dag. Du ser det du själv skriver.
desk-anonymous-count = Besök utan namn
desk-anonymous-less = Ett besök mindre
desk-anonymous-more = Ett besök till
desk-waits = väntar på att skickas
desk-needs-help = behöver hjälp
desk-undo-who = Ångra { $who }
desk-stayed = Stannade
desk-stayed-who = { $who } stannade kvar
desk-arrivals = Uppskrivna utan nät
desk-arrivals-show = Visa
desk-arrivals-none = Det finns inget kvar här.
desk-arrival-dropped = Namnet är borttaget
desk-match = Hitta personen
desk-match-who = Hitta personen { $who }
desk-match-label = Vem var det?
desk-matched = Nu vet vi vems besöket var
desk-mode = Här får man inte skriva namn. Vi räknar besöket ändå.
desk-mode-anonymous = Räkna utan namn
desk-mode-card = Ge ett kort
desk-to-outbox = { $count ->
    [one] Se vad som behöver hjälp
   *[other] Se de { $count } som behöver hjälp
 }
desk-headcount = Hur många är här?
desk-headcount-newcomers = Nya i Sverige
desk-headcount-established = Har bott här länge
desk-headcount-unknown = Vet inte
desk-fewer = En mindre: { $what }
desk-one-more = En till: { $what }
desk-known = Det vi vet
desk-correct = Ändra
desk-mine = Du skrev
desk-theirs = Någon annan skrev
desk-keep-mine = Spara mitt
desk-keep-theirs = Spara deras
desk-links = Vidare till andra
desk-informed = Information om vad vi sparar
desk-slip-open = Vad vi sparar om dig
desk-slip-print = Skriv ut och spara att du gjort det
desk-slip-shown = Spara att du har visat den
desk-cards = Kort
desk-cards-show = Visa kort
desk-card-new = Ge ett nytt kort
desk-card-given = Nytt kort
desk-card-square = QR-kod för { $code }
desk-card-line = Visa kortet nästa gång. Du behöver inte säga ditt namn.
desk-card-stock = Ge ett färdigt kort
desk-card-like = Till exempel: blå räv 42
desk-card-give = Ge kortet
desk-card-revoke = Stäng av
desk-card-revoke-this = Stäng av { $code }
desk-card-revoked = Kortet är avstängt
desk-card-is-revoked = avstängt
desk-leave = Föräldraledig
desk-household = Familj eller ensam
desk-household-with = Bor tillsammans med
desk-household-leave = Flyttade ut
desk-period = Tid med stöd
desk-period-why = Varför, om stödet blir längre
desk-escorts = Hjälp att hitta hit
desk-escort = { $accepted ->
    [yes] Fick frågan { $on }, ville
   *[no] Fick frågan { $on }, ville inte
 }
desk-escort-wanted = Ville personen ha sällskap?
desk-escort-offer = Frågade i dag
desk-escort-done = Kom hit { $on }
desk-escort-finish = Kom hit i dag
desk-outcomes = Hur det gick
desk-outcome = Vad hände?
desk-outcome-source = Vem hjälpte till?
desk-on = Dag
desk-from = Från
desk-to = Till
desk-last-day = Sista dag
desk-end = Avsluta
desk-since = från { $since }
desk-span = { $since } – { $until }
desk-merge = Samma person två gånger
desk-merge-label = Sök den andra
desk-merge-sure = Är det samma person? Du kan ångra dig sedan.
desk-merge-go = Gör till en
desk-merged = Nu är de en
desk-unmerge = Gör till två
desk-unmerged = Nu är de två igen
desk-history = Allt som har hänt
desk-history-show = Visa allt som har hänt
desk-fact = { $type ->
    [PersonRegistered] Ny person
    [PersonCorrected] Något ändrades
    [InformationGiven] Fick information
    [CardIssued] Fick ett kort
    [CardRevoke] Kort stängdes av
    [CardRevoked] Kort stängdes av
    [HouseholdFormed] Bor tillsammans
    [HouseholdLeft] Flyttade ut
    [TargetGroupSet] Grupp
    [SupportPeriodSet] Tid med stöd
    [ParentalLeaveStarted] Blev föräldraledig
    [ParentalLeaveEnded] Slutade vara föräldraledig
    [ProtectedIdentitySet] Skyddade uppgifter
    [RestrictionSet] Uppgifter får inte användas
    [PersonsMerged] Två blev en
    [PersonsUnmerged] En blev två
    [VisitRecorded] Besök
    [SupportGiven] Mer hjälp
    [StayedOn] Stannade kvar
    [VisitCorrected] Besök ändrades
    [ArrivalMatched] Besök fick en person
    [EscortOffered] Frågade om sällskap
    [EscortDone] Fick sällskap hit
    [OutcomeReported] Hur det gick
    [RosterEntered] På listan
    [RosterLeft] Inte på listan
   *[other] Något annat
 }
desk-fact-withdrawn = { $what } (togs tillbaka)
desk-protected = Personen har skyddade uppgifter. Läs bara det du måste.
desk-restricted = Uppgifterna får inte användas.
desk-closed = Personen finns inte, eller så får du inte se den.
desk-reason-needed = Personen har skyddade uppgifter. Skriv varför du måste se dem.
desk-reason = Varför?
desk-reason-hint = Minst { $least } tecken. Vi sparar svaret, och någon läser det.
desk-emergency = Öppna, det är bråttom
desk-scan = Läs kort
desk-scan-hold = Håll kortet framför kameran. Vi sparar inga bilder.
desk-scan-no-camera = Kameran fungerar inte. Skriv orden och siffrorna på kortet.
desk-scan-close = Stäng kameran
desk-slip-title = Det här sparar vi om dig
desk-slip-what = Vi sparar det du berättar. Vi sparar också när du var här och vad du fick hjälp med. Flyktinggruppen i kommunen kan skriva vilken grupp du hör till, vilka du bor med, hur länge du får stöd och om du är föräldraledig. Du behöver inte säga ditt namn.
desk-slip-not = Vi skriver aldrig om din religion, din hälsa, varifrån du kommer eller vad du tycker.
desk-slip-why = Vi sparar för att kunna hjälpa dig. Vi räknar också hur många som kommer. Ingen kan se i siffrorna vem du är.
desk-slip-who = Bara den som hjälper dig får läsa, och den som kontrollerar oss. Vi skriver upp varje gång någon läser.
desk-slip-long = Vi tar bort det vi har sparat. Det sker oftast fem år efter sista gången vi skrev något.
desk-slip-rights = Du får veta vad vi har sparat. Vi rättar det som är fel. Du får veta vem som har läst. Det kostar inget.
desk-slip-ask = Fråga oss vid disken. Du kan också fråga kommunens dataskyddsombud. Du kan klaga hos Integritetsskyddsmyndigheten (imy.se).
