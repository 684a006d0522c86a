# review: written

sessions-title = Sessions
sessions-newcomers = Newcomers
sessions-established = Established
sessions-unknown = Not known
sessions-children = Of these, children
sessions-more-children = There are more children than people. Count them above as well.
sessions-less = Fewer: { $what }
sessions-more = More: { $what }
sessions-partakers = Who took part?
sessions-nameless = One more, nameless
sessions-by-name = Search by name
sessions-nobody = Nobody by that name
sessions-no-card = That is none of our cards
sessions-noted = Noted
sessions-noted-here = { $count ->
    [one] { $count } noted here
   *[other] { $count } noted here
}
sessions-refused = It could not be saved. Look in the outbox.
sessions-fika = There was fika
sessions-hold = It took place
sessions-held = Saved: the session took place
sessions-was-held = Took place
sessions-was-held-fika = Took place, with fika
sessions-guests = Guests
sessions-partners = Partners who were there
sessions-units = Units that came and informed
sessions-change = Change
sessions-day = Day
sessions-time = Time
sessions-minutes = Minutes
sessions-move = Move
sessions-moved = The session is moved
sessions-why = Why is it cancelled?
sessions-why-hint = Write nothing about individual persons.
sessions-cancel = Cancel the session
sessions-cancelled = The session is cancelled
sessions-is-off = Cancelled
sessions-on-again = It takes place after all
sessions-end-series = End the series after this one
sessions-series-ended = The series has ended
sessions-skip = Leave this date of the series out
sessions-skipped = This date is left out, the series goes on
sessions-mistake = recorded by mistake
sessions-places = { $count ->
    [one] { $count } signed up
   *[other] { $count } signed up
}
sessions-plan = Plan
sessions-plan-do = Plan
sessions-planned = It is planned
sessions-kind = Kind
sessions-title-of = Title
sessions-title-hint = Shown in the calendar. Leave it empty if the kind says enough.
sessions-weekly = Every week
sessions-initiated = On whose initiative?
sessions-holidays = Holidays to leave out
sessions-partner = Together with
sessions-partner-none = Nobody
sessions-partner-new = A new one …
sessions-partner-name = Name
sessions-earlier = Earlier
sessions-calendar = Subscribe to the calendar
sessions-none-today = Nothing is planned today.
sessions-called-headcount = Headcount
sessions-called-partaking = Participation
sessions-called-held = Session that took place
sessions-called-moved = Moved session
sessions-called-cancelled = Cancelled session
sessions-called-undone = Taken back
