# review: machine

desk-title = Miiska
desk-purpose = Ujeeddo
desk-nobody-here = Qofna ma soo gelin. Waad qori kartaa cidda timaadda; qofna xogtiisa lama muujiyo.
desk-search = Magac, lambarka shakhsiga, lambarka kiiska ama kaar
desk-search-away = Qor magac, ama akhri kaar
desk-found = { $count ->
    [one] Hal qof ayaa la helay
   *[other] { $count } qof ayaa la helay
 }
desk-hits = La helay
desk-nobody = Cidna lama helin.
desk-register-this = Diiwaangeli { $name }
desk-note-this = Qor { $name }
desk-born = dhashay { $year }
desk-nameless = Magac la'aan
desk-somebody = Qof
desk-anonymous = Booqasho magac la'aan
desk-anonymous-one = Booqasho magac la'aan
desk-anonymous-help = Magac la'aan, caawimo leh
desk-supports = Maxaa booqdaha laga caawiyay?
desk-more = Wax dheeraad ah, haddii loo baahdo
desk-when = Goorma ayuu booqduhu yimid?
desk-when-now = Maran waxay ka dhigan tahay hadda.
desk-by = Yaa caawiyay?
desk-by-host = Shaqaalaha mashruuca
desk-by-volunteer = Mutadawac
desk-by-unit = Waax marti ah
desk-stay = Ka dib
desk-stays = Wuu sii joogay
desk-channel = Sidee booqduhu noo helay?
desk-children = Carruur la timid
desk-fewer-children = Hal ilmo ka yar
desk-more-children = Hal ilmo dheeraad ah
desk-untold = Lama sheegin
desk-check-in = Diiwaangeli imaanshaha
desk-open = Fur
desk-checked-in = { $who } waa la diiwaangeliyay
desk-undone = Waa laga noqday
desk-visit = Imaansho
desk-arrival = Imaansho la qoray
desk-registration = Diiwaangelin
desk-told = Xog qof ku saabsan
desk-taken-back = Xog laga noqday
desk-card = Kaar
desk-register = Diiwaangeli qof cusub
desk-register-least = Kooxda ayaa ku filan. Wax kale oo dhan waa ikhtiyaari.
desk-register-go = Diiwaangeli qofka iyo imaanshaha
desk-register-card = Kaar keliya, magac la'aan
desk-registered = Waa la diiwaangeliyay
desk-group = Kooxda
desk-group-missing = Dooro koox. "Lama yaqaan" waa hagaag.
desk-alike = Ma mid ka mid ah kuwan baa?
desk-field-given-name = Magaca hore
desk-field-family-name = Magaca qoyska
desk-field-birth-year = Sannadka dhalashada
desk-field-birth-date = Dhashay
desk-field-sex = Jinsi
desk-field-target-group = Kooxda
desk-field-phone = Telefoon
desk-field-interpreter-language = Luqadda turjumaanka
desk-field-arrived-on = Yimid degmada
desk-field-channel = Wuxuu noo helay
desk-field-case-number = Lambarka kiiska
desk-field-personnummer = Lambarka shakhsiga
desk-number-show = Muuji lambarka shakhsiga
desk-field-id = Aqoonsiga qofka
desk-field-why = Maxaa lambarka shakhsiga loogu baahan yahay?
desk-why-identification = Si loo ogaado cidda uu yahay
desk-why-case-link = Si loogu xiro kiis
desk-room = Halkan jooga hadda
desk-room-own = Maanta halkan laga diiwaangeliyay
desk-room-show = Muuji dhammaan kuwa jooga
desk-room-again = Cusboonaysii
desk-room-empty = Weli cidna laguma diiwaangelin magac ama kaar.
desk-room-undecided = In la muujiyo dhammaan kuwa jooga waxay u baahan tahay go'aan, maantana ma jiro. Waxa aad adigu qorto waad arkaysaa.
desk-anonymous-count = Booqashooyin magac la'aan
desk-anonymous-less = Hal booqasho ka yar
desk-anonymous-more = Hal booqasho dheeraad ah
desk-waits = waxay sugaysaa in la diro
desk-needs-help = caawimo ayay u baahan tahay
desk-undo-who = Ka noqo { $who }
desk-stayed = Wuu joogay
desk-stayed-who = { $who } wuu sii joogay
desk-arrivals = La qoray shabakad la'aan
desk-arrivals-show = Muuji
desk-arrivals-none = Wax la isku xiro ma jiraan.
desk-arrival-dropped = Qoraalka waa la tirtiray
desk-match = Isku xir
desk-match-who = Isku xir { $who }
desk-match-label = Yuu ahaa?
desk-matched = Booqashadu hadda waa qofkan
desk-mode = Goobtan magacyo laguma qori karo. Booqashada waa la tirinayaa.
desk-mode-anonymous = U tiri magac la'aan
desk-mode-card = Kaar sii beddelkeeda
desk-to-outbox = { $count ->
    [one] Eeg waxa caawimo u baahan
   *[other] Eeg { $count } ee caawimo u baahan
 }
desk-headcount = Immisa qof ayaa jooga?
desk-headcount-newcomers = Kuwa cusub
desk-headcount-established = Kuwa degan muddo
desk-headcount-unknown = Lama yaqaan
desk-fewer = Mid ka yar: { $what }
desk-one-more = Mid dheeraad ah: { $what }
desk-known = Xogta
desk-correct = Beddel
desk-mine = Taada
desk-theirs = Tan qof kale
desk-keep-mine = Hayn tayda
desk-keep-theirs = Hayn tan kale
desk-links = Gudbinta
desk-informed = Macluumaad ku saabsan waxa aan kaydino
desk-slip-open = Waxa aan kaa kaydino
desk-slip-print = Daabac oo qor
desk-slip-shown = Qor in la tusay
desk-cards = Kaararka
desk-cards-show = Muuji kaararka
desk-card-new = Bixi kaar cusub
desk-card-given = Kaar cusub
desk-card-square = Koodhka QR ee { $code }
desk-card-line = Marka xigta tus kaarka. Magacaaga looma baahna.
desk-card-stock = Bixi kaar la daabacay
desk-card-like = Tusaale: blå räv 42
desk-card-give = Bixi kaarka
desk-card-revoke = Xir
desk-card-revoke-this = Xir { $code }
desk-card-revoked = Kaarka waa la xiray
desk-card-is-revoked = xiran
desk-leave = Fasaxa waalidnimo
desk-household = Qoyska
desk-household-with = Wuxuu la nool yahay
desk-household-leave = Wuu ka guuray
desk-period = Muddada taageerada
desk-period-why = Sababta, haddii taageerada la kordhiyo
desk-escorts = Weheli
desk-escort = { $accepted ->
    [yes] La soo bandhigay { $on }, wuu rabay
   *[no] La soo bandhigay { $on }, ma rabin
 }
desk-escort-wanted = Qofku ma rabay wehel?
desk-escort-offer = Maanta la soo bandhigay
desk-escort-done = Halkan yimid { $on }
desk-escort-finish = Maanta la sameeyay
desk-outcomes = Waxa ka soo baxay
desk-outcome = Maxay
desk-outcome-source = Yaa lagu helay
desk-on = Maalin
desk-from = Laga bilaabo
desk-to = Ilaa
desk-last-day = Maalinta ugu dambaysa
desk-end = Dhammee
desk-since = laga bilaabo { $since }
desk-span = { $since } – { $until }
desk-merge = Isla qofka laba jeer
desk-merge-label = Raadi kan kale
desk-merge-sure = Ma isku qof baa? Dib waa loo kala saari karaa.
desk-merge-go = Isku dar
desk-merged = Waa la isku daray
desk-unmerge = Kala saar
desk-unmerged = Waa la kala saaray
desk-history = Taariikhda
desk-history-show = Muuji taariikhda
desk-fact = { $type ->
    [PersonRegistered] La diiwaangeliyay
    [PersonCorrected] Xogta waa la beddelay
    [InformationGiven] Macluumaad helay
    [CardIssued] Kaar helay
    [CardRevoke] Xirista kaarka
    [CardRevoked] Kaar la xiray
    [HouseholdFormed] Qoys
    [HouseholdLeft] Ka tegay qoyska
    [TargetGroupSet] Kooxda
    [SupportPeriodSet] Muddada taageerada
    [ParentalLeaveStarted] Fasaxa waalidnimo waa bilaabmay
    [ParentalLeaveEnded] Fasaxa waalidnimo waa dhammaaday
    [ProtectedIdentitySet] Xog la ilaaliyo
    [RestrictionSet] Xaddidaad
    [PersonsMerged] La isku daray
    [PersonsUnmerged] La kala saaray
    [VisitRecorded] Booqasho
    [SupportGiven] Caawimo dheeraad ah
    [StayedOn] Wuu sii joogay
    [VisitCorrected] Booqasho la saxay
    [ArrivalMatched] Imaansho la isku xiray
    [EscortOffered] Wehel la soo bandhigay
    [EscortDone] Wehel la sameeyay
    [OutcomeReported] Waxa ka soo baxay
    [RosterEntered] Liiska ku jira
    [RosterLeft] Liiska kama jiro
   *[other] Xog kale
 }
desk-fact-withdrawn = { $what } (waa laga noqday)
desk-protected = Xog shakhsi oo la ilaaliyo. Akhri waxa aad u baahan tahay oo keliya.
desk-restricted = Xogta waa la kaydin karaa oo keliya, lama isticmaali karo.
desk-closed = Qofkaas ma jiro, ama laguma tusi karo.
desk-reason-needed = Xogta qofka waa la ilaaliyaa. Qor sababta aad u furayso.
desk-reason = Sabab
desk-reason-hint = Ugu yaraan { $least } xaraf. Sababta waa la kaydiyaa oo la eegaa.
desk-emergency = Fur xaalad degdeg ah
desk-scan = Akhri kaarka
desk-scan-hold = Afar-geeska kaarka hor dhig kamarada. Sawirro lama kaydiyo.
desk-scan-no-camera = Kamarada lama isticmaali karo. Qor erayada iyo tirooyinka kaarka.
desk-scan-close = Xir kamarada
desk-slip-title = Waxa aan kaa kaydino
desk-slip-what = Waxaan kaydinaa waxa aad noo sheegto, goorta aad halkan joogtay iyo waxa lagaa caawiyay. Kooxda qaxootiga ee degmadu waxay ku dari kartaa xog ku saabsan kooxdaada, qoyskaaga, muddada taageerada iyo fasaxa waalidnimo. Magacaaga looma baahna.
desk-slip-not = Weligeen kama qorno diin, caafimaad, asal ama waxa aad aaminsan tahay.
desk-slip-why = Waxaan u samaynaa si aan kuu caawinno oo aan u muujinno waxa goobta kulanku qabato. Tirooyinka la bixiyo marna ma muujiyaan cidda aad tahay.
desk-slip-who = Waxaa akhrin kara oo keliya cidda ku caawinaysa ama hubisa in wax walba si sax ah loo qabto. Mar kasta oo la akhriyo waa la qoraa.
desk-slip-long = Xogta go'aan ayaa lagu tirtiraa, inta badan shan sano ka dib qoraalkii ugu dambeeyay.
desk-slip-rights = Waxaad xaq u leedahay inaad ogaato waxa aan kaydinnay, in khaladaadka la saxo iyo inaad ogaato cidda akhriday. Waa bilaash.
desk-slip-ask = Naga weydii miiska, ama weydii sarkaalka ilaalinta xogta ee degmada. Waxaad sidoo kale u cabanaysaa Hay'adda Iswiidhan ee Ilaalinta Sirta (imy.se).
