# review: written

# What help was given
code-support-admin = Paperwork and post
code-support-it = Computer and phone
code-support-bostad = Housing
code-support-arbete = Work
code-support-blankett = Forms
code-support-myndighet = Contact with an authority
code-support-foraldrastod = Support for parents
code-support-oppen-forskola = Open preschool
code-support-foraldraledig-info = About parental leave
code-support-ovrigt = Something else

# To whom the meeting place turns
code-target-group-kvotflykting = Resettled refugee
code-target-group-abo = Assigned to the municipality
code-target-group-ebo = Found own housing
code-target-group-massflykt = Temporary protection
code-target-group-asylsokande = Asylum seeker
code-target-group-anhorig = Family member
code-target-group-okand = Not known
code-sex-kvinna = Woman
code-sex-man = Man
code-sex-uppgift-saknas = Prefer not to say
code-child-band-0-5 = 0–5 years
code-child-band-6-12 = 6–12 years
code-child-band-13-17 = 13–17 years

# How somebody heard of the place
code-channel-flyktinggruppen = The refugee unit
code-channel-ledsagning = Somebody came along
code-channel-ekonomiskt-bistand = Financial assistance
code-channel-familjeenheten = The family unit
code-channel-lokaltidning = The local paper
code-channel-sociala-medier = Social media
code-channel-hemsida = The website
code-channel-anslagstavla = A notice board
code-channel-valkomstcenter = The welcome centre
code-channel-vanner = Friends or family
code-channel-partner = A partner
code-channel-okand = Not known

# How much is written down
code-mode-identified = With names
code-mode-pseudonymous = With cards, no names
code-mode-headcount = Numbers only
code-household-single = Single
code-household-family = Family
code-outcome-job = A job
code-outcome-housing = Housing
code-outcome-volunteering = Became a volunteer
code-outcome-studies = Studies
code-outcome-other = Something else
code-outcome-source-volunteer = Through a volunteer
code-outcome-source-visitor = Through another visitor
code-outcome-source-association = Through an association
code-outcome-source-municipality = Through the municipality
code-outcome-source-unknown = Not known

# Why personal data is read
code-purpose-drop-in-support = Support on site
code-purpose-coordination = Coordination
code-purpose-followup = Follow-up
code-purpose-rights-request = A request from the person the data concerns
code-purpose-disposal = Disposal
code-purpose-access-review = Access log review
code-purpose-emergency = Emergency

# What happens at the place
code-activity-drop-in = Drop-in
code-activity-fika = Fika
code-activity-matlagning = Cooking
code-activity-bakning = Baking
code-activity-foreningsdag = Association day
code-activity-foreningstraff = Meeting with an association
code-activity-verksamhetspresentation = Presentation of a service
code-activity-arbete-bostad = Work and housing
code-activity-foraldrastod = Support for parents
code-activity-volontarkvall = Volunteer evening
code-activity-mobleringshjalp = Help with furniture
code-activity-sprakcafe = Language café
code-activity-ovrigt = Other
code-partner-association = Association
code-partner-municipal-unit = Municipal unit
code-partner-company = Company
code-partner-other = Other
code-initiated-by-municipality = The municipality
code-initiated-by-partner = A partner
code-initiated-by-association = An association
code-initiated-by-visitor = A visitor
code-unit-missbruksenheten = The addiction unit
code-unit-ekonomiskt-bistand = Financial assistance
code-unit-familjeavdelningen = The family department
code-unit-arbetscoacher = The job coaches
code-unit-foraldrastod = Support for parents
code-unit-bosokarstod = Housing search support
code-unit-ungdomskoordinatorerna = The youth coordinators

# Why a volunteer leaves
code-leaving-moved = Moved away
code-leaving-work = Work
code-leaving-studies = Studies
code-leaving-time = Not enough time
code-leaving-other = Other
code-leaving-unknown = Not known
code-facilitation-booking = Booking
code-facilitation-shopping = Shopping
code-facilitation-cleaning = Cleaning
code-facilitation-recruiting = Finding volunteers
code-facilitation-coordinating = Coordinating
code-facilitation-other = Other

# Where somebody may be linked
code-category-oppen-forskola = Open preschool
code-category-bibliotek = Library
code-category-foreningsliv = Associations
code-category-idrott = Sports
code-category-ungdom = Young people
code-category-sprakcafe = Language café
code-category-laxhjalp = Homework help
code-category-simskola = Swimming lessons
code-category-hlr = CPR course
code-category-foraldragrupp = Parents’ group
code-category-sygrupp = Sewing group
code-category-aldre = Older people
code-category-studiecirkel = Study circle
code-category-kultur-fritid = Culture and leisure
code-category-studievagledning = Study guidance
code-category-foraldrastodskurs = Parenting course
code-category-vuxenutbildning = Adult education
code-category-sfi = Swedish for immigrants (SFI)
code-category-arbetscoach = Job coach
code-category-bosekreterare = Housing adviser
code-owner-same-authority = The same authority
code-owner-other-authority = Another authority
code-owner-outside = Outside the authorities

# The ladder
code-rung-informed = Informed
code-rung-contact-made = Contact made
code-rung-accompanied = Accompanied
code-rung-participated = Took part
code-via-self = Makes contact alone
code-via-together = We make contact together
code-via-host = We make contact for the person

# What stood in the way
code-closing-full = Full
code-closing-cost = Costs too much
code-closing-language = Language
code-closing-no-childcare = No childcare
code-closing-distance = Too far
code-closing-time = The time does not suit
code-closing-other = Other
code-ground-waiver = The person has agreed
code-ground-harm-test = Harm test
code-scope-name = Name
code-scope-phone = Phone
code-scope-email = Email
code-scope-interpreter-language = Interpreter’s language
code-scope-age-band = Age group
code-scope-children-ages = Children’s ages
code-scope-household = Household
code-scope-suitable-times = Times that suit
code-scope-need = What the person wants help with
code-reservation-not-passed-on = Not to be passed on
code-reservation-this-purpose-only = For this purpose only
code-reservation-not-kept = Not to be kept

# As what somebody works here
code-role-host = Host
code-role-project-lead = Project lead
code-role-caseworker = Caseworker
code-role-volunteer = Volunteer
code-role-unit-manager = Unit manager
code-role-dpo = Data protection officer
code-role-auditor = Auditor
code-role-witness = Log witness
code-role-analyst = Analyst
code-role-operator = Operator
code-role-steering = Steering group
code-role-working-group = Working group
code-role-kiosk = Kiosk
code-role-admin = Administrator
