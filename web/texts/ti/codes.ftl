# review: machine

# What help was given
code-support-admin = ወረቓቕትን ፖስታን
code-support-it = ኮምፒተርን ሞባይልን
code-support-bostad = መንበሪ ገዛ
code-support-arbete = ስራሕ
code-support-blankett = ቅጥዕታት
code-support-myndighet = ርክብ ምስ ቤት ጽሕፈት መንግስቲ
code-support-foraldrastod = ደገፍ ንወለዲ
code-support-oppen-forskola = ክፉት ኣጸደ ህጻናት
code-support-foraldraledig-info = ብዛዕባ ናይ ወለዲ ዕረፍቲ
code-support-ovrigt = ካልእ

# To whom the meeting place turns
code-target-group-kvotflykting = ብኮታ ዝመጸ ስደተኛ
code-target-group-abo = ናብ ኮሙን ዝተመደበ
code-target-group-ebo = ባዕሉ ገዛ ዝረኸበ
code-target-group-massflykt = ግዝያዊ ዑቕባ
code-target-group-asylsokande = ሓታቲ ዑቕባ
code-target-group-anhorig = ቤተሰብ
code-target-group-okand = ኣይፍለጥን
code-sex-kvinna = ሰበይቲ
code-sex-man = ሰብኣይ
code-sex-uppgift-saknas = ክብል ኣይደልን
code-child-band-0-5 = 0–5 ዓመት
code-child-band-6-12 = 6–12 ዓመት
code-child-band-13-17 = 13–17 ዓመት

# How somebody heard of the place
code-channel-flyktinggruppen = ጉጅለ ስደተኛታት
code-channel-ledsagning = ሓደ ሰብ ኣሰንዩኒ
code-channel-ekonomiskt-bistand = ገንዘባዊ ሓገዝ
code-channel-familjeenheten = ክፍሊ ስድራቤት
code-channel-lokaltidning = ናይ ከባቢ ጋዜጣ
code-channel-sociala-medier = ማሕበራዊ ሚድያ
code-channel-hemsida = መርበብ ሓበሬታ
code-channel-anslagstavla = ሰሌዳ ምልክታ
code-channel-valkomstcenter = ማእከል ምቕባል
code-channel-vanner = ኣዕሩኽ ወይ ስድራ
code-channel-partner = መሻርኽቲ
code-channel-okand = ኣይፍለጥን

# How much is written down
code-mode-identified = ብስም
code-mode-pseudonymous = ብካርድ፡ ብዘይ ስም
code-mode-headcount = ቁጽሪ ጥራይ
code-household-single = በይኑ
code-household-family = ስድራ
code-outcome-job = ስራሕ
code-outcome-housing = ገዛ
code-outcome-volunteering = ወለንተኛ ኮይኑ
code-outcome-studies = ትምህርቲ
code-outcome-other = ካልእ
code-outcome-source-volunteer = ብወለንተኛ
code-outcome-source-visitor = ብኻልእ በጻሒ
code-outcome-source-association = ብማሕበር
code-outcome-source-municipality = ብኮሙን
code-outcome-source-unknown = ኣይፍለጥን

# Why personal data is read
code-purpose-drop-in-support = ደገፍ ኣብ ቦታ
code-purpose-coordination = ምትእስሳር
code-purpose-followup = ክትትል
code-purpose-rights-request = ሕቶ ካብቲ ሓበሬታ ዝምልከቶ ሰብ
code-purpose-disposal = ምስራዝ
code-purpose-access-review = ምርመራ መዝገብ ንባብ
code-purpose-emergency = ህጹጽ ኩነታት

# What happens at the place
code-activity-drop-in = ብዘይ ቆጸራ
code-activity-fika = ፊካ (ቡን)
code-activity-matlagning = ምኽሻን
code-activity-bakning = ምስንካት
code-activity-foreningsdag = መዓልቲ ማሕበራት
code-activity-foreningstraff = ርክብ ምስ ማሕበር
code-activity-verksamhetspresentation = መብርሂ ብዛዕባ ኣገልግሎት
code-activity-arbete-bostad = ስራሕን ገዛን
code-activity-foraldrastod = ደገፍ ንወለዲ
code-activity-volontarkvall = ምሸት ወለንተኛታት
code-activity-mobleringshjalp = ሓገዝ ንኣቕሑ ገዛ
code-activity-sprakcafe = ቋንቋ ካፈ
code-activity-ovrigt = ካልእ
code-partner-association = ማሕበር
code-partner-municipal-unit = ክፍሊ ናይ ኮሙን
code-partner-company = ትካል
code-partner-other = ካልእ
code-initiated-by-municipality = ኮሙን
code-initiated-by-partner = መሻርኽቲ
code-initiated-by-association = ማሕበር
code-initiated-by-visitor = በጻሒ
code-unit-missbruksenheten = ክፍሊ ወልፊ
code-unit-ekonomiskt-bistand = ገንዘባዊ ሓገዝ
code-unit-familjeavdelningen = ክፍሊ ስድራቤት
code-unit-arbetscoacher = ኣሰልጠንቲ ስራሕ
code-unit-foraldrastod = ደገፍ ንወለዲ
code-unit-bosokarstod = ሓገዝ ምድላይ ገዛ
code-unit-ungdomskoordinatorerna = ኣተሓባበርቲ መንእሰያት

# Why a volunteer leaves
code-leaving-moved = ገዛ ቀይሩ
code-leaving-work = ስራሕ
code-leaving-studies = ትምህርቲ
code-leaving-time = ግዜ ስኢኑ
code-leaving-other = ካልእ
code-leaving-unknown = ኣይፍለጥን
code-facilitation-booking = ምሓዝ
code-facilitation-shopping = ምግዛእ
code-facilitation-cleaning = ምጽራይ
code-facilitation-recruiting = ወለንተኛታት ምድላይ
code-facilitation-coordinating = ምትእስሳር
code-facilitation-other = ካልእ

# Where somebody may be linked
code-category-oppen-forskola = ክፉት ኣጸደ ህጻናት
code-category-bibliotek = ቤተ መጻሕፍቲ
code-category-foreningsliv = ማሕበራት
code-category-idrott = ስፖርት
code-category-ungdom = መንእሰያት
code-category-sprakcafe = ቋንቋ ካፈ
code-category-laxhjalp = ሓገዝ ዕዮ ገዛ
code-category-simskola = ትምህርቲ ምሕንባስ
code-category-hlr = ረድኤት ልብን ሳንቡእን
code-category-foraldragrupp = ጉጅለ ወለዲ
code-category-sygrupp = ጉጅለ ስፌት
code-category-aldre = ሽማግለታት
code-category-studiecirkel = ጉጅለ መጽናዕቲ
code-category-kultur-fritid = ባህልን ትርፊ ግዜን
code-category-studievagledning = ምኽሪ ትምህርቲ
code-category-foraldrastodskurs = ኮርስ ንወለዲ
code-category-vuxenutbildning = ትምህርቲ ዓበይቲ
code-category-sfi = ሽወደንኛ ንስደተኛታት (SFI)
code-category-arbetscoach = ኣሰልጣኒ ስራሕ
code-category-bosekreterare = ኣማኻሪ ገዛ
code-owner-same-authority = ሓደ ዓይነት ቤት ጽሕፈት
code-owner-other-authority = ካልእ ቤት ጽሕፈት
code-owner-outside = ካብ ቤት ጽሕፈታት ወጻኢ

# The ladder
code-rung-informed = ሓበሬታ ረኺቡ
code-rung-contact-made = ርክብ ተገይሩ
code-rung-accompanied = ተሰንዩ
code-rung-participated = ተሳቲፉ
code-via-self = ባዕሉ ይራኸብ
code-via-together = ብሓባር ንራኸብ
code-via-host = ንሕና ንራኸበሉ

# What stood in the way
code-closing-full = መሊኡ
code-closing-cost = ክባር
code-closing-language = ቋንቋ
code-closing-no-childcare = ቆልዓ ዝሕሉ የለን
code-closing-distance = ኣዝዩ ርሑቕ
code-closing-time = ግዜ ኣይጥዕምን
code-closing-other = ካልእ
code-ground-waiver = እቲ ሰብ ተሰማሚዑ
code-ground-harm-test = ገምጋም ጉድኣት
code-scope-name = ስም
code-scope-phone = ተሌፎን
code-scope-email = ኢመይል
code-scope-interpreter-language = ቋንቋ ተርጓሚ
code-scope-age-band = ጉጅለ ዕድመ
code-scope-children-ages = ዕድመ ቆልዑ
code-scope-household = ስድራ ቤት
code-scope-suitable-times = ዝጥዕም ግዜ
code-scope-need = እቲ ሰብ ሓገዝ ዝደልየሉ
code-reservation-not-passed-on = ንኻልእ ኣይመሓላለፍን
code-reservation-this-purpose-only = ንዚ ዕላማ ጥራይ
code-reservation-not-kept = ኣይዕቀብን

# As what somebody works here
code-role-host = ናይ ፕሮጀክት ሰራሕተኛ
code-role-project-lead = ኣወሃሃዲ
code-role-caseworker = ሰራሕተኛ ጉዳይ
code-role-volunteer = ወለንተኛ
code-role-unit-manager = ሓላፊ ክፍሊ
code-role-dpo = ሓላፊ ምክልኻል ዳታ
code-role-auditor = መርማሪ ሒሳብ
code-role-witness = ምስክር መዝገብ
code-role-analyst = ተንታኒ
code-role-operator = መካይዲ ስርዓት
code-role-steering = መራሒት ጉጅለ
code-role-working-group = ናይ ስራሕ ጉጅለ
code-role-kiosk = ኪዮስክ
code-role-admin = ኣመሓዳሪ
