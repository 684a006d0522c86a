# review: written

volunteers-title = Volunteers
volunteers-list = All volunteers
volunteers-none = There is no volunteer yet.
volunteers-unnamed = Without a name
volunteers-gone = { $count ->
    [one] { $count } who has left
   *[other] { $count } who have left
}
volunteers-welcome = New volunteer
volunteers-welcomed = The volunteer is registered
volunteers-given-name = Given name
volunteers-family-name = Family name
volunteers-phone = Phone
volunteers-email = E-mail
volunteers-until = Can help until
volunteers-until-hint = Leave it empty if nobody knows.
volunteers-channel = How did the volunteer find us?
volunteers-since = With us since { $day }
volunteers-stays-until = Until { $day }
volunteers-is-paused = Pausing
volunteers-is-left = Has left
volunteers-check = Extract of the criminal record shown
volunteers-check-hint = Only for those who meet children. Write the day; the extract is not kept.
volunteers-check-do = I have seen it
volunteers-checked = Extract shown on { $day }
volunteers-pause = Pause
volunteers-paused = The pause is saved
volunteers-return = Is back
volunteers-back = Welcome back
volunteers-leave = Leaves
volunteers-why = Why?
volunteers-leave-do = Save that the volunteer leaves
volunteers-left = Saved. Thank you for helping!
volunteers-not-left = Has not left
volunteers-link = Give a personal link
volunteers-link-anew = Give a new link
volunteers-link-end = Close the link
volunteers-link-ended = The link is closed
volunteers-link-how = Read the code with the volunteer’s phone, or send the link. It is shown only now. Whoever has the link is the volunteer.
volunteers-code = Personal link for { $name }
volunteers-copy = Copy the link
volunteers-copied = Copied
volunteers-shifts = Shifts
volunteers-no-shifts = No shifts are offered.
volunteers-taken = { $taken } of { $needed }
volunteers-off = Take off the shift
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = Put somebody on
volunteers-swap = Swap with
volunteers-shift-back = Take the shift back
volunteers-offer = Offer a shift
volunteers-offer-do = Offer
volunteers-offered = The shift is offered
volunteers-session = Session
volunteers-needed = How many are needed
volunteers-plan-first = Plan a session first, then you can offer shifts.
volunteers-hours = Hours to approve
volunteers-no-hours = No hours are waiting.
volunteers-by-you = Recorded by you or by a link you gave; somebody else approves
volunteers-approve = { $count ->
    [one] Approve { $count } line
   *[other] Approve all { $count }
}
volunteers-approved = Approved
volunteers-reject = Do not approve
volunteers-reject-why = What is not right?
