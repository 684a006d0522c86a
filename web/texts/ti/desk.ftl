# review: machine

desk-title = መቀበሊ
desk-purpose = ዕላማ
desk-nobody-here = ዝኣተወ ሰብ የለን። መን ከም ዝመጽእ ክትጽሕፉ ትኽእሉ፤ ናይ ማንም ሓበሬታ ኣይርአን።
desk-search = ስም፡ ናይ ውልቂ ቁጽሪ፡ ናይ ጉዳይ ቁጽሪ ወይ ካርድ
desk-search-away = ስም ጽሓፉ ወይ ካርድ ኣንብቡ
desk-found = { $count ->
    [one] ሓደ ሰብ ተረኺቡ
   *[other] { $count } ሰባት ተረኺቦም
 }
desk-hits = ዝተረኽቡ
desk-nobody = ማንም ኣይተረኽበን።
desk-register-this = { $name } መዝግብ
desk-note-this = { $name } ጽሓፍ
desk-born = ዝተወልደሉ { $year }
desk-nameless = ስም ዘይብሉ
desk-somebody = ሓደ ሰብ
desk-anonymous = ስም ዘይተገልጸ ምብጻሕ
desk-anonymous-one = ስም ዘይተገልጸ ምብጻሕ
desk-anonymous-help = ብዘይ ስም ምስ ሓገዝ
desk-supports = በጻሒ ብምንታይ ተሓጊዙ?
desk-more = ተወሳኺ፡ እንተ ኣድልዩ
desk-when = በጻሒ መዓስ መጺኡ?
desk-when-now = ባዶ ማለት ሕጂ እዩ።
desk-by = መን ሓጊዙ?
desk-by-host = ናይ ፕሮጀክት ሰራሕተኛ
desk-by-volunteer = ወለንተኛ
desk-by-unit = ጋሻ ክፍሊ
desk-stay = ድሕሪኡ
desk-stays = ጸኒሑ
desk-channel = በጻሒ ብኸመይ ረኺቡና?
desk-children = ምስኡ ዝመጹ ቆልዑ
desk-fewer-children = ሓደ ቆልዓ ነክይ
desk-more-children = ሓደ ቆልዓ ወስኽ
desk-untold = ኣይተነግረን
desk-check-in = ምምጻእ መዝግብ
desk-open = ክፈት
desk-checked-in = { $who } ተመዝጊቡ
desk-undone = ተሰሪዙ
desk-visit = ምዝገባ ምምጻእ
desk-arrival = ዝተጻሕፈ ምምጻእ
desk-registration = ምዝገባ
desk-told = ሓበሬታ ብዛዕባ ሰብ
desk-taken-back = ዝተሰረዘ ሓበሬታ
desk-card = ካርድ
desk-register = ሓድሽ ሰብ መዝግብ
desk-register-least = ጉጅለ ጥራይ ይኣክል። ካልእ ኩሉ ብድሌት እዩ።
desk-register-go = ሰብን ምምጻእን መዝግብ
desk-register-card = ካርድ ጥራይ፡ ብዘይ ስም
desk-registered = ተመዝጊቡ
desk-group = ጉጅለ
desk-group-missing = ጉጅለ ምረጹ። «ኣይፍለጥን» ጽቡቕ እዩ።
desk-alike = ካብዚኦም ሓደ ድዩ?
desk-field-given-name = ስም
desk-field-family-name = ስም ስድራ
desk-field-birth-year = ዓመተ ልደት
desk-field-birth-date = ዕለተ ልደት
desk-field-sex = ጾታ
desk-field-target-group = ጉጅለ
desk-field-phone = ቴለፎን
desk-field-interpreter-language = ቋንቋ ኣስተርጓሚ
desk-field-arrived-on = ናብ ምምሕዳር ከተማ ዝመጸሉ
desk-field-channel = ዝረኸበና ብ
desk-field-case-number = ናይ ጉዳይ ቁጽሪ
desk-field-personnummer = ናይ ውልቂ ቁጽሪ
desk-number-show = ናይ ውልቂ ቁጽሪ ኣርኢ
desk-field-id = መለለዪ ሰብ
desk-field-why = ናይ ውልቂ ቁጽሪ ንምንታይ የድሊ?
desk-why-identification = መን ምዃኑ ንምፍላጥ
desk-why-case-link = ምስ ጉዳይ ንምትእስሳር
desk-room = ሕጂ ኣብዚ ዘለዉ
desk-room-own = ሎሚ ኣብዚ ዝተመዝገቡ
desk-room-show = ኣብዚ ዘለዉ ኩሎም ኣርኢ
desk-room-again = ኣሐድስ
desk-room-empty = ብስም ወይ ብካርድ ዝተመዝገበ ገና የለን።
desk-room-undecided = ኣብዚ ዘለዉ ኩሎም ንምርኣይ ውሳነ የድሊ፡ ሎሚ ድማ የለን። ባዕልኹም እትጽሕፍዎ ግን ትርእይዎ።
desk-anonymous-count = ስም ዘይተገልጸ ምብጻሕ
desk-anonymous-less = ሓደ ምብጻሕ ነክይ
desk-anonymous-more = ሓደ ምብጻሕ ወስኽ
desk-waits = ክስደድ ይጽበ
desk-needs-help = ሓገዝ የድልዮ
desk-undo-who = { $who } ስረዝ
desk-stayed = ጸኒሑ
desk-stayed-who = { $who } ጸኒሑ
desk-arrivals = ብዘይ መርበብ ዝተጻሕፉ
desk-arrivals-show = ኣርኢ
desk-arrivals-none = ዝተሓሓዝ የለን።
desk-arrival-dropped = ጽሑፍ ተደምሲሱ
desk-match = ኣተሓሕዝ
desk-match-who = { $who } ኣተሓሕዝ
desk-match-label = መን ነይሩ?
desk-matched = እቲ ምብጻሕ ሕጂ ናይዚ ሰብ እዩ
desk-mode = ኣብዚ ቦታ ስም ክጽሓፍ ኣይፍቀድን። እቲ ምብጻሕ ግን ይቑጸር።
desk-mode-anonymous = ብዘይ ስም ቁጸር
desk-mode-card = ኣብ ክንድኡ ካርድ ሃብ
desk-to-outbox = { $count ->
    [one] ሓገዝ ዘድልዮ ርአ
   *[other] ሓገዝ ዘድልዮም { $count } ርአ
 }
desk-headcount = ክንደይ ሰብ ኣሎ?
desk-headcount-newcomers = ሓደስቲ መጻእቲ
desk-headcount-established = ነባራት ነበርቲ
desk-headcount-unknown = ኣይፍለጥን
desk-fewer = ሓደ ነክይ፦ { $what }
desk-one-more = ሓደ ወስኽ፦ { $what }
desk-known = ሓበሬታ
desk-correct = ቀይር
desk-mine = ናትኩም
desk-theirs = ናይ ካልእ ሰብ
desk-keep-mine = ናተይ ዓቅብ
desk-keep-theirs = ናይ ካልእ ዓቅብ
desk-links = ምልጋብ
desk-informed = ሓበሬታ ብዛዕባ እንዕቅቦ
desk-slip-open = ብዛዕባኹም እንዕቅቦ
desk-slip-print = ሕተምን መዝግብን
desk-slip-shown = ከም ዝተራእየ መዝግብ
desk-cards = ካርድታት
desk-cards-show = ካርድታት ኣርኢ
desk-card-new = ሓድሽ ካርድ ሃብ
desk-card-given = ሓድሽ ካርድ
desk-card-square = QR ኮድ ናይ { $code }
desk-card-line = ንዝቕጽል ግዜ ነቲ ካርድ ኣርእዩ። ስምኩም ክትነግሩ ኣየድልን።
desk-card-stock = ዝተሓትመ ካርድ ሃብ
desk-card-like = ንኣብነት፦ blå räv 42
desk-card-give = ካርድ ሃብ
desk-card-revoke = ዕጸው
desk-card-revoke-this = { $code } ዕጸው
desk-card-revoked = ካርድ ተዓጽዩ
desk-card-is-revoked = ዕጹው
desk-leave = ዕረፍቲ ወለዲ
desk-household = ስድራቤት
desk-household-with = ምስ መን ይነብር
desk-household-leave = ግዒዙ
desk-period = ናይ ደገፍ ግዜ
desk-period-why = ምኽንያት፡ ደገፍ እንተ ተናዊሑ
desk-escorts = ምስናይ
desk-escort = { $accepted ->
    [yes] { $on } ቀሪቡ፡ ደልዩ
   *[no] { $on } ቀሪቡ፡ ኣይደለየን
 }
desk-escort-wanted = እቲ ሰብ መሰነይታ ደልዩ ድዩ?
desk-escort-offer = ሎሚ ቀሪቡ
desk-escort-done = { $on } ናብዚ መጺኡ
desk-escort-finish = ሎሚ ተፈጺሙ
desk-outcomes = እንታይ ተረኺቡ
desk-outcome = እንታይ
desk-outcome-source = ብመን
desk-on = መዓልቲ
desk-from = ካብ
desk-to = ክሳብ
desk-last-day = ናይ መወዳእታ መዓልቲ
desk-end = ወድእ
desk-since = ካብ { $since }
desk-span = { $since } – { $until }
desk-merge = ሓደ ሰብ ክልተ ግዜ
desk-merge-label = ነቲ ካልእ ድለ
desk-merge-sure = ሓደ ሰብ ድዩ? ዳግማይ ክፍለ ይከኣል እዩ።
desk-merge-go = ሓውስ
desk-merged = ተሓዊሶም
desk-unmerge = ፍለ
desk-unmerged = ተፈልዮም
desk-history = ታሪኽ
desk-history-show = ታሪኽ ኣርኢ
desk-fact = { $type ->
    [PersonRegistered] ተመዝጊቡ
    [PersonCorrected] ሓበሬታ ተቐይሩ
    [InformationGiven] ሓበሬታ ረኺቡ
    [CardIssued] ካርድ ረኺቡ
    [CardRevoke] ምዕጻው ካርድ
    [CardRevoked] ካርድ ተዓጽዩ
    [HouseholdFormed] ስድራቤት
    [HouseholdLeft] ካብ ስድራቤት ወጺኡ
    [TargetGroupSet] ጉጅለ
    [SupportPeriodSet] ናይ ደገፍ ግዜ
    [ParentalLeaveStarted] ዕረፍቲ ወለዲ ጀሚሩ
    [ParentalLeaveEnded] ዕረፍቲ ወለዲ ተወዲኡ
    [ProtectedIdentitySet] ዝተሓለወ ሓበሬታ
    [RestrictionSet] ገደብ
    [PersonsMerged] ተሓዊሶም
    [PersonsUnmerged] ተፈልዮም
    [VisitRecorded] ምብጻሕ
    [SupportGiven] ተወሳኺ ሓገዝ
    [StayedOn] ጸኒሑ
    [VisitCorrected] ምብጻሕ ተኣሪሙ
    [ArrivalMatched] ምምጻእ ተተሓሒዙ
    [EscortOffered] ምስናይ ቀሪቡ
    [EscortDone] ምስናይ ተፈጺሙ
    [OutcomeReported] እንታይ ተረኺቡ
    [RosterEntered] ኣብ ዝርዝር
    [RosterLeft] ካብ ዝርዝር ወጺኡ
   *[other] ካልእ ሓበሬታ
 }
desk-fact-withdrawn = { $what } (ተሰሪዙ)
desk-protected = ዝተሓለወ ናይ ውልቂ ሓበሬታ። ዘድልየኩም ጥራይ ኣንብቡ።
desk-restricted = እቲ ሓበሬታ ክዕቀብ ጥራይ ይፍቀድ፡ ክጥቀምሉ ኣይፍቀድን።
desk-closed = ከምዚ ዝበለ ሰብ የለን፡ ወይ ክርአየኩም ኣይፍቀድን።
desk-reason-needed = ናይዚ ሰብ ሓበሬታ ዝተሓለወ እዩ። ንምንታይ ከም እትኸፍትዎ ጽሓፉ።
desk-reason = ምኽንያት
desk-reason-hint = እንተወሓደ { $least } ፊደላት። ምኽንያት ይዕቀብን ይምርመርን።
desk-emergency = ብህጹጽ ክፈት
desk-scan = ካርድ ኣንብብ
desk-scan-hold = ናይ ካርድ ርቡዕ ኣብ ቅድሚ ካሜራ ሓዙ። ስእሊ ኣይንዕቅብን።
desk-scan-no-camera = ካሜራ ኣይሰርሕን። ኣብ ክንድኡ ናይ ካርድ ቃላትን ቁጽርታትን ጽሓፉ።
desk-scan-close = ካሜራ ዕጸው
desk-slip-title = ብዛዕባኹም እንዕቅቦ
desk-slip-what = እትነግሩና፡ መዓስ ኣብዚ ከም ዝነበርኩምን ብምንታይ ከም ዝተሓገዝኩምን ንዕቅብ። ናይ ምምሕዳር ከተማ ጉጅለ ስደተኛታት ብዛዕባ ጉጅለኹም፡ ስድራቤትኩም፡ ናይ ደገፍ ግዜን ዕረፍቲ ወለድን ሓበሬታ ክውስኽ ይኽእል። ስምኩም ክትነግሩ ኣየድልን።
desk-slip-not = ብዛዕባ ሃይማኖት፡ ጥዕና፡ መበቆል ወይ ርእይቶ ፈጺምና ኣይንጽሕፍን።
desk-slip-why = ንዓኹም ንምሕጋዝን መራኸቢ ቦታ እንታይ ከም ዝገብር ንምርኣይን ንገብሮ። ዝወጽእ ቁጽርታት መን ምዃንኩም ፈጺሙ ኣየርእን።
desk-slip-who = ዝሕግዘኩም ወይ ስራሕና ዝቆጻጸር ሰብ ጥራይ ከንብብ ይፍቀድ። ሓደ ሰብ ኣብ ዘንበበሉ ኩሉ ግዜ ይምዝገብ።
desk-slip-long = እቲ ሓበሬታ ብውሳነ ይድምሰስ፡ መብዛሕትኡ ግዜ ሓሙሽተ ዓመት ድሕሪ ናይ መወዳእታ ጽሑፍ።
desk-slip-rights = እንታይ ከም ዝዓቀብና ክትፈልጡ፡ ጌጋታት ክእረምን መን ከም ዘንበበ ክትፈልጡን መሰል ኣለኩም። ነጻ እዩ።
desk-slip-ask = ኣብ መቀበሊ ሕተቱና፡ ወይ ንናይ ምምሕዳር ከተማ ሓላፊ ምክልኻል ሓበሬታ። ናብ ናይ ሽወደን በዓል መዚ ሓለዋ ውልቃውነት (imy.se) እውን ክትጠርዑ ትኽእሉ።
