# review: machine

app-title = Goobta kulanka
app-skip = U gudub qoraalka
app-menu = Liiska
app-sign-in = Gal
app-sign-out = Ka bax
app-language = Luqadda
app-welcome = Soo dhowow. Halkan waxaan isku caawinnaa inaan Danderyd la qabsanno.
app-machine-translated = Mashiin baa turjumay, welina lama eegin.
app-no-answer = Hadda lama heli karo. Mar kale ayaan isku dayeynaa.
app-wait = Sug …
app-undo = Ka noqo
app-site = Goob
