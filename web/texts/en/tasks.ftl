# review: written

tasks-title = To do
tasks-own = My open referrals
tasks-which = Show
tasks-all = All
tasks-older = Older than { $days } days
tasks-none = Nothing is waiting.
tasks-age = { $days ->
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
  }
tasks-open = Open the person
tasks-conflicts = Edits that met
tasks-conflicts-none = No edits have met.
tasks-met = Written by { $by }, { $day }
tasks-somebody = A person
tasks-some-visit = A visit
tasks-mine = This was written
tasks-theirs = This stands now
tasks-other = Something else
tasks-other-value = What shall it say?
tasks-not-shown = Not shown here
tasks-nothing = Nothing
tasks-settle = Let this stand
tasks-settled = Settled
tasks-stale = Services to check
tasks-stale-none = All are checked.
tasks-verify = { $place }: all correct today
tasks-duplicates-none = Nobody seems to be there twice.
tasks-duplicates-undecided = Showing possible duplicates needs a decision, and there is none today.
tasks-alike = Alike: { $what }
tasks-name = name
tasks-similar-name = similar name
tasks-keep = Merge, and keep { $name }
tasks-two = They are two persons
tasks-elsewhere = Elsewhere
tasks-arrivals = Arrivals to match, at the desk
tasks-hours = Hours to approve, with the volunteers
tasks-field-given-name = Given name
tasks-field-family-name = Family name
tasks-field-phone = Phone
tasks-field-birth-date = Date of birth
tasks-field-birth-year = Year of birth
tasks-field-arrived-on = Came to the municipality
tasks-field-interpreter-language = Interpreter language
tasks-field-target-group = Target group
tasks-field-sex = Sex
tasks-field-channel = How the person found the place
tasks-field-supports = Support
tasks-field-stayed = Stayed on
tasks-field-children = Children
