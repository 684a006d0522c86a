# review: written

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
app-undo = Undo
app-site = Place
