# review: written

wall-title = The goals of the meeting place
wall-nobody = Sign in to show the goals here.
wall-as-of = { $day }, { $time }
wall-released = Counted up to { $day }
wall-which = { $at } of { $many }
wall-hold = Hold
wall-go-on = Go on
wall-next = Next
