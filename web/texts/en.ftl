# review: written

language-name = English
language-direction = ltr

# The page by which a destination says that somebody came
came-title = The meeting place
came-question = Did somebody come to you from the meeting place?
came-linked = { $place }, linked on { DATETIME($day, dateStyle: "long") }
came-why = We only ask whether somebody came. You need not say who, and nothing is wrong if nobody did.
came-yes = Yes, somebody came
came-thanks = Thank you! Now we know that somebody came. There is nothing more to do.
came-over = This link opens nothing any more.
came-unknown = There is no such page.
came-wait = Too many tries. Wait half a minute and try again.
came-later = Not available just now. Try again in a while.
came-languages = Choose a language

# The page on which whoever runs a place keeps its listing
listing-question = Is this still right?
listing-why = { $place }: this is what the meeting place says when it shows people where to go next. Write nothing about single persons.
listing-since = Last checked on { DATETIME($day, dateStyle: "long") }.
listing-right = Yes, all of it is right
listing-save = Save the changes
listing-thanks = Thank you! It now says that this was checked today.
listing-clash = Somebody else changed this meanwhile. This is what it says now.
listing-unfit = Not all of this can be right. See what is marked.
listing-languages = Languages (codes, such as sv, ar, so)
listing-min-age = From age
listing-max-age = To age
listing-cost = Cost in kronor (0 if it is free)
listing-childcare = Childcare
listing-rrule = Repeats (a rule, such as FREQ=WEEKLY;BYDAY=TU)
listing-begins = Begins at
listing-ends = Ends at
listing-address = Address
listing-url = Website (begins with https://)
listing-description = Description
listing-unsaid = Not said
listing-yes = Yes
listing-no = No
listing-wrong = This cannot be right.
listing-ages-reversed = The highest age is below the lowest.
listing-ends-first = It ends before it begins.
listing-too-much = This is too much, or too long.

# Around every screen, the goal board, the accessibility statement
app-title = The meeting place
app-skip = Skip to the content
app-menu = Menu
app-sign-in = Sign in
app-sign-out = Sign out
app-language = Language
app-welcome = Welcome. Here we help each other to find our way into Danderyd.
app-machine-translated = This was translated by a machine and has not been reviewed yet.
app-no-answer = Brygga cannot be reached right now. We try again.
app-wait = Wait …
goals-title = The goals
goals-updated = Updated { NUMBER($seconds) } seconds ago
goals-of = of { $whole }
goals-not-released = Not released yet
goals-means = What does the figure mean?
goals-period = Period
goals-from-the-beginning = from the beginning
goals-version = Version of the definition
accessibility-title = Accessibility
accessibility-claim = This site is built to WCAG 2.2 level AA and meets the Swedish act on accessibility of digital public services (WCAG 2.1 AA).
accessibility-tested = Every page is checked automatically with axe, by keyboard, in light and dark, in Swedish and Arabic.
accessibility-tell = Did you meet an obstacle? Tell whoever works at the meeting place. If the answer does not help, you can turn to the Agency for Digital Government.
