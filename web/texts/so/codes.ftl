# review: machine

# What help was given
code-support-admin = Waraaqo iyo boosto
code-support-it = Kombiyuutar iyo taleefan
code-support-bostad = Guri
code-support-arbete = Shaqo
code-support-blankett = Foomam
code-support-myndighet = La xiriir hay’ad dowladeed
code-support-foraldrastod = Taageerada waalidka
code-support-oppen-forskola = Xannaano furan
code-support-foraldraledig-info = Ku saabsan fasaxa waalidka
code-support-ovrigt = Wax kale

# To whom the meeting place turns
code-target-group-kvotflykting = Qaxooti kooto
code-target-group-abo = Loo qoondeeyey degmada
code-target-group-ebo = Guri isagu helay
code-target-group-massflykt = Ilaalin ku meel gaar ah
code-target-group-asylsokande = Magangelyo-doon
code-target-group-anhorig = Qof qoyska ka mid ah
code-target-group-okand = Lama yaqaan
code-sex-kvinna = Dumar
code-sex-man = Rag
code-sex-uppgift-saknas = Ma rabo inaan sheego
code-child-band-0-5 = 0–5 sano
code-child-band-6-12 = 6–12 sano
code-child-band-13-17 = 13–17 sano

# How somebody heard of the place
code-channel-flyktinggruppen = Kooxda qaxootiga
code-channel-ledsagning = Qof baa i soo raacay
code-channel-ekonomiskt-bistand = Kaalmada dhaqaalaha
code-channel-familjeenheten = Qaybta qoyska
code-channel-lokaltidning = Wargeyska deegaanka
code-channel-sociala-medier = Baraha bulshada
code-channel-hemsida = Bogga internetka
code-channel-anslagstavla = Looxa ogeysiiska
code-channel-valkomstcenter = Xarunta soo dhoweynta
code-channel-vanner = Saaxiibo ama qoys
code-channel-partner = Iskaashade
code-channel-okand = Lama yaqaan

# How much is written down
code-mode-identified = Magacyo leh
code-mode-pseudonymous = Kaar, magac la’aan
code-mode-headcount = Tirada oo keliya
code-household-single = Keli
code-household-family = Qoys
code-outcome-job = Shaqo
code-outcome-housing = Guri
code-outcome-volunteering = Wuxuu noqday mutadawac
code-outcome-studies = Waxbarasho
code-outcome-other = Wax kale
code-outcome-source-volunteer = Mutadawac baa gacan ka geystay
code-outcome-source-visitor = Booqde kale baa gacan ka geystay
code-outcome-source-association = Urur baa gacan ka geystay
code-outcome-source-municipality = Degmada ayaa gacan ka geysatay
code-outcome-source-unknown = Lama yaqaan

# Why personal data is read
code-purpose-drop-in-support = Taageero goobta ah
code-purpose-coordination = Isku-dubarid
code-purpose-followup = Daba-gal
code-purpose-rights-request = Codsi ka yimid qofka xogtu khusayso
code-purpose-disposal = Tirtirid
code-purpose-access-review = Hubinta diiwaanka
code-purpose-emergency = Xaalad degdeg ah

# What happens at the place
code-activity-drop-in = Imaansho furan
code-activity-fika = Fika (qaxwo)
code-activity-matlagning = Karinta cuntada
code-activity-bakning = Dubista
code-activity-foreningsdag = Maalinta ururada
code-activity-foreningstraff = Kulan urur
code-activity-verksamhetspresentation = Soo bandhigid adeeg
code-activity-arbete-bostad = Shaqo iyo guri
code-activity-foraldrastod = Taageerada waalidka
code-activity-volontarkvall = Fiidka mutadawiciinta
code-activity-mobleringshjalp = Caawimaad alaabta guriga
code-activity-sprakcafe = Makhaayadda luqadda
code-activity-ovrigt = Wax kale
code-partner-association = Urur
code-partner-municipal-unit = Qayb degmada ah
code-partner-company = Shirkad
code-partner-other = Mid kale
code-initiated-by-municipality = Degmada
code-initiated-by-partner = Iskaashade
code-initiated-by-association = Urur
code-initiated-by-visitor = Booqde
code-unit-missbruksenheten = Qaybta qabatinka
code-unit-ekonomiskt-bistand = Kaalmada dhaqaalaha
code-unit-familjeavdelningen = Waaxda qoyska
code-unit-arbetscoacher = Tababarayaasha shaqada
code-unit-foraldrastod = Taageerada waalidka
code-unit-bosokarstod = Caawimaadda raadinta guriga
code-unit-ungdomskoordinatorerna = Isuduwayaasha dhallinyarada

# Why a volunteer leaves
code-leaving-moved = Waa guuray
code-leaving-work = Shaqo
code-leaving-studies = Waxbarasho
code-leaving-time = Waqti la’aan
code-leaving-other = Wax kale
code-leaving-unknown = Lama yaqaan
code-facilitation-booking = Ballan qabasho
code-facilitation-shopping = Adeegasho
code-facilitation-cleaning = Nadiifin
code-facilitation-recruiting = Raadinta mutadawiciin
code-facilitation-coordinating = Isku-dubarid
code-facilitation-other = Wax kale

# Where somebody may be linked
code-category-oppen-forskola = Xannaano furan
code-category-bibliotek = Maktabad
code-category-foreningsliv = Ururo
code-category-idrott = Ciyaaro
code-category-ungdom = Dhallinyaro
code-category-sprakcafe = Makhaayadda luqadda
code-category-laxhjalp = Caawimaadda casharrada
code-category-simskola = Barashada dabaasha
code-category-hlr = Badbaadinta wadnaha iyo sambabada
code-category-foraldragrupp = Kooxda waalidka
code-category-sygrupp = Kooxda tolidda
code-category-aldre = Dadka waayeelka ah
code-category-studiecirkel = Koox waxbarasho
code-category-kultur-fritid = Dhaqanka iyo firaaqada
code-category-studievagledning = Hagidda waxbarashada
code-category-foraldrastodskurs = Koorso waalid
code-category-vuxenutbildning = Waxbarashada dadka waaweyn
code-category-sfi = Af-Iswiidhishka soogalootiga (SFI)
code-category-arbetscoach = Tababare shaqo
code-category-bosekreterare = La-taliye guri
code-owner-same-authority = Isla hay’adda
code-owner-other-authority = Hay’ad kale
code-owner-outside = Ka baxsan hay’adaha

# The ladder
code-rung-informed = Waa la wargeliyey
code-rung-contact-made = Xiriir waa la sameeyey
code-rung-accompanied = Waa la raacay
code-rung-participated = Waa ka qayb galay
code-via-self = Isagaa la xiriiraya
code-via-together = Waan wada xiriiraynaa
code-via-host = Annaga ayaa u xiriirayna

# What stood in the way
code-closing-full = Waa buuxaa
code-closing-cost = Waa qaali
code-closing-language = Luqadda
code-closing-no-childcare = Cid carruurta haysa ma jirto
code-closing-distance = Aad bay u fog tahay
code-closing-time = Waqtigu kuma habboona
code-closing-other = Wax kale
code-ground-waiver = Qofku waa oggolaaday
code-ground-harm-test = Qiimaynta dhibka
code-scope-name = Magac
code-scope-phone = Taleefan
code-scope-email = Iimayl
code-scope-interpreter-language = Luqadda turjumaanka
code-scope-age-band = Kooxda da’da
code-scope-children-ages = Da’da carruurta
code-scope-household = Qoyska guriga
code-scope-suitable-times = Waqtiyada ku habboon
code-scope-need = Waxa qofku caawimo u rabo
code-reservation-not-passed-on = Lama sii gudbin karo
code-reservation-this-purpose-only = Ujeeddadan oo keliya
code-reservation-not-kept = Lama kaydin karo

# As what somebody works here
code-role-host = Shaqaalaha mashruuca
code-role-project-lead = Isku-duwe
code-role-caseworker = Shaqaalaha kiiska
code-role-volunteer = Mutadawac
code-role-unit-manager = Maamulaha qaybta
code-role-dpo = Sarkaalka ilaalinta xogta
code-role-auditor = Hanti-dhawre
code-role-witness = Markhaatiga diiwaanka
code-role-analyst = Falanqeeye
code-role-operator = Hawl-wadeen
code-role-steering = Kooxda hagidda
code-role-working-group = Kooxda shaqada
code-role-kiosk = Kiosk
code-role-admin = Maamule
