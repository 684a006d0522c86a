# review: written

closing-title = Close the evening
closing-opening = Opening hours
closing-open = Open the evening
closing-opened = The evening is open
closing-opens = Opens
closing-closes = Closes
closing-hosts = Hosts tonight
closing-hosts-hint = Put commas between them.
closing-open-anew = Write hours and hosts again
closing-shut-why = Why was it not open?
closing-shut = It was not open
closing-was-shut = It was not open
closing-heads = How many were here?
closing-stayed = Who stayed on?
closing-nobody-here = Nobody is checked in tonight.
closing-volunteers = Volunteers’ hours
closing-volunteer-add = Add a volunteer
closing-minutes-of = Minutes, { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } already recorded
closing-facilitation = Your time so that others can help
closing-told-already = { $time } already recorded
closing-task = What was the time for?
closing-unmatched = { $count ->
    [one] { $count } arrival to match with a person
   *[other] { $count } arrivals to match with people
}
closing-close = Close the evening
closing-done = The evening is closed
closing-already = Everything was saved already
closing-arrived = Everything is saved. Thank you for tonight!
closing-waits = Everything is saved on this device and will be sent as soon as possible.
closing-another = Another day
closing-called-opening = Opening hours
closing-called-session = Drop-in
closing-called-stayed = Stayed on
closing-called-hours = Volunteer hours
closing-called-facilitation = Own time
