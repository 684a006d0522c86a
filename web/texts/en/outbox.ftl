# review: written

outbox-title = The outbox
outbox-all-sent = All sent
outbox-wait = { $count } waiting
outbox-need-help = { $count } need help
outbox-what = What was recorded on this device. Nothing is lost: it is sent as soon as possible.
outbox-states = How far everything has come
outbox-state-saved = Saved
outbox-state-sending = Sending
outbox-state-sent = Sent
outbox-state-help = Needs help
outbox-waits = Waiting to be sent
outbox-broken = This browser does not let us save anything. Write on paper until that is solved.
outbox-not-kept = { $count ->
    [one] { $count } thing is not saved. Write it on paper and do not close the page.
   *[other] { $count } things are not saved. Write them on paper and do not close the page.
}
outbox-unreadable = { $count ->
    [one] { $count } thing is still here but can be read no more: the browser threw its key away. Tell whoever is responsible.
   *[other] { $count } things are still here but can be read no more: the browser threw their key away. Tell whoever is responsible.
}
outbox-lost = { $count ->
    [one] { $count } thing that waited here is gone: the browser threw it away. Tell whoever is responsible.
   *[other] { $count } things that waited here are gone: the browser threw them away. Tell whoever is responsible.
}
outbox-understood = I have seen it
outbox-sign-in-again = Brygga does not know who is signed in. Sign out and in again, and what waits is sent.
outbox-apple = This device throws away what waits when the page is not used for seven days. Put the page on the home screen, or write what waits to a file.
outbox-may-go = The browser has not promised to keep what waits. Send it soon, or write it to a file.
outbox-clock-ahead = { $minutes ->
    [one] This device's clock is { $minutes } minute ahead. What is recorded gets the right time anyway.
   *[other] This device's clock is { $minutes } minutes ahead. What is recorded gets the right time anyway.
}
outbox-clock-behind = { $minutes ->
    [one] This device's clock is { $minutes } minute behind. What is recorded gets the right time anyway.
   *[other] This device's clock is { $minutes } minutes behind. What is recorded gets the right time anyway.
}
outbox-it-visit = Visit without a name
outbox-it-headcount = Headcount
outbox-by-you = you
outbox-by-another = somebody else
outbox-by-kiosk = the kiosk
outbox-by-nobody = nobody was signed in
outbox-exported = is in a file
outbox-send-as-me = Send as me
outbox-send-all-as-me = Send all as me
outbox-refused = Brygga did not take this.
outbox-met-another = Somebody else changed the same thing. Both are kept, and you choose among your tasks.
outbox-who-mends = Whoever recorded it, or whoever works at the desk, may sign in and decide.
outbox-correct = Correct it
outbox-right-value = The right value
outbox-send-corrected = Send corrected
outbox-nameless = Record without a name
outbox-again = Try again
outbox-take-off = Take it off this device
outbox-file-there = First see that the file is there: after this, it is nowhere else.
outbox-count-instead = { $count ->
    [one] Count { $count } visit on { $day } as a headcount instead
   *[other] Count { $count } visits on { $day } as a headcount instead
}
outbox-how-many = How many were there?
outbox-how-many-why = Count everybody who was there that day. It replaces an earlier headcount.
outbox-newcomers = Newcomers
outbox-established = Established residents
outbox-unknown = Not known which
outbox-count = Save the headcount
outbox-carry = To another device
outbox-carry-why = What waits can be written to a locked file and read on another device. Nothing is recorded twice.
outbox-write-file = Write to a file
outbox-read-file = Read a file
outbox-written = The file is saved. It takes the passphrase to open it.
outbox-read = { $count ->
    [one] { $count } thing was read.
   *[other] { $count } things were read.
}
outbox-unopened = The file cannot be opened. Are the file and the passphrase right?
outbox-file = File
outbox-passphrase = Passphrase
outbox-passphrase-hint = At least { $least } characters, such as four words. Do not send it together with the file.
