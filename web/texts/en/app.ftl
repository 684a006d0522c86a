# review: written

app-title = The meeting place
app-skip = Skip to the content
app-menu = Menu
app-sign-in = Sign in
app-sign-out = Sign out
app-language = Language
app-welcome = Welcome. Here we help each other to find our way into Danderyd.
app-machine-translated = This was translated by a machine and has not been reviewed yet.
app-no-answer = Brygga cannot be reached right now. Try again in a while.
app-no-answer-yet = Brygga cannot be reached right now. We try again.
app-wait = Wait …
app-undo = Undo
app-site = Place
app-save = Save
app-cancel = Cancel
app-close = Close
app-back = Back
app-add = Add
app-remove = Remove
app-print = Print
app-download = Download
app-search = Search
app-yes = Yes
app-no = No
app-today = Today
app-saved = Saved
app-more = More
app-optional = Optional
app-show = Show
app-hide = Hide
app-sign-in-for = Sign in to get to { $screen }.
app-not-yours = Your role does not include { $screen }.
app-sign-in-denied = Signing in was cancelled.
app-sign-in-failed = Signing in did not work. Try again.
app-sign-in-unreachable = Signing in cannot be reached right now. Try again in a while.
app-sign-in-nobody = You are signed in at the municipality, but have no role here. Talk to whoever is responsible for the meeting place.
app-locked = The screen was locked. Sign in again to go on.
app-known-no-more = Brygga does not know you any more. What you write is saved here. Sign in again, and it is sent.
app-offline = No network right now. What you enter is kept here and sent later.
app-clock-ahead = { $minutes ->
    [one] The clock of this device is { NUMBER($minutes) } minute ahead. Times are corrected by themselves.
   *[other] The clock of this device is { NUMBER($minutes) } minutes ahead. Times are corrected by themselves.
}
app-clock-behind = { $minutes ->
    [one] The clock of this device is { NUMBER($minutes) } minute behind. Times are corrected by themselves.
   *[other] The clock of this device is { NUMBER($minutes) } minutes behind. Times are corrected by themselves.
}
app-accessibility = Accessibility
