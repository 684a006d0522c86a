# review: machine

app-title = Mötesplatsen
app-skip = Hoppa till texten
app-menu = Meny
app-sign-in = Logga in
app-sign-out = Logga ut
app-language = Språk
app-welcome = Välkommen. Här hjälper vi varandra.
app-machine-translated = En dator har översatt texten. Ingen människa har läst den än.
app-no-answer = Det går inte nu. Vi försöker igen.
app-wait = Vänta …
app-undo = Ångra
app-site = Plats
