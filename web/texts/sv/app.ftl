# review: written

app-title = Mötesplatsen
app-skip = Hoppa till innehållet
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälps vi åt att göra det lätt att komma in i Danderyd.
app-machine-translated = Översättningen är gjord av en maskin och ännu inte granskad.
app-no-answer = Det går inte att nå Brygga just nu. Vi försöker igen.
app-wait = Vänta …
app-undo = Ångra
app-site = Plats
