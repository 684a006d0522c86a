# review: written

destinations-title = Services
destinations-text = Search
destinations-any = All
destinations-more = More choices
destinations-language = Language spoken
destinations-day = Day
destinations-category = Kind
destinations-age = Age
destinations-cost = Cost
destinations-free = Free of charge
destinations-at-most = At most SEK { $kronor }
destinations-childcare = Childcare
destinations-closed-too = Show closed ones too
destinations-count = { $count ->
    [one] { $count } service
   *[other] { $count } services
  }
destinations-away = The directory cannot be reached. This is how it looked last.
destinations-take = Put on the leaflet
destinations-taken = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
  }
destinations-taken-none = Choose none
destinations-handout = Leaflet to take along
destinations-handout-language = Language of the leaflet
destinations-leaf = Places you can go to
destinations-leaf-why = You are welcome to go by yourself. If you would like company or help, ask us at Mötesplatsen.
destinations-when = When
destinations-weekly = every { $days }
destinations-fortnightly = every other week: { $days }
destinations-daily = every day
destinations-hours = { $begins }–{ $ends }
destinations-address = Where
destinations-languages = Languages
destinations-ages = Age
destinations-ages-both = { $from }–{ $to } years
destinations-ages-from = from { $from } years
destinations-ages-to = up to { $to } years
destinations-kronor = SEK { $kronor }
destinations-url = Website
destinations-fresh = Checked { $day }
destinations-stale = Needs checking: last { $day }
destinations-closed = Closed
destinations-keep = Keep it up to date
destinations-verify = All correct today
destinations-verified = Checked: { $place }
destinations-change = Change
destinations-change-title = Change { $place }
destinations-contact = Whom can we call?
destinations-contact-new = Whom can we call? Shown to staff only
destinations-nobody = Nobody is named.
destinations-link = Link for whoever runs it
destinations-link-why = With the link they can correct their own listing for a year. A new link replaces the old one.
destinations-close = Close
destinations-close-title = Close { $place }
destinations-close-why = Why?
destinations-closed-now = Closed: { $place }
destinations-open-again = Open again
destinations-opened = Open again
destinations-no-persons = Write nothing about individual persons.
destinations-add = Add a service
destinations-name = Name
destinations-owner = Who runs it?
destinations-owner-why = It decides whether a ground is needed when we tell them something.
destinations-days = Days
destinations-rule = Recurs (rule)
destinations-begins = Begins
destinations-ends = Ends
destinations-min-age = From age
destinations-max-age = To age
destinations-cost-kronor = Cost in kronor, 0 if free
destinations-unsaid = Not known
destinations-description = Description
destinations-clash = Somebody else changed the same thing to: { $theirs }. Save again if what you wrote shall stand.
