# review: machine

app-title = Goobta kulanka
app-skip = U gudub qoraalka
app-menu = Liiska
app-sign-in = Gal
app-sign-out = Ka bax
app-language = Luqadda
app-welcome = Soo dhowow. Halkan waxaan isku caawinnaa inaan Danderyd la qabsanno.
app-machine-translated = Mashiin baa turjumay, welina lama eegin.
app-no-answer = Hadda lama heli karo. Mar kale isku day waxyar kadib.
app-no-answer-yet = Hadda lama heli karo. Mar kale ayaan isku dayeynaa.
app-wait = Sug …
app-undo = Ka noqo
app-site = Goob
app-save = Kaydi
app-cancel = Jooji
app-close = Xir
app-back = Dib u noqo
app-add = Ku dar
app-remove = Ka saar
app-print = Daabac
app-download = Soo dejiso
app-search = Raadi
app-yes = Haa
app-no = Maya
app-today = Maanta
app-saved = Waa la kaydiyey
app-more = In kale
app-optional = Ikhtiyaari
app-show = Muuji
app-hide = Qari
app-sign-in-for = Gal si aad u gaarto { $screen }.
app-not-yours = Doorkaagu kuma jiro { $screen }.
app-sign-in-denied = Gelitaanka waa la joojiyey.
app-sign-in-failed = Gelitaanku ma guulaysan. Mar kale isku day.
app-sign-in-unreachable = Hadda lama geli karo. Wax yar kadib isku day.
app-sign-in-nobody = Degmada waad ka gashay, laakiin halkan door kuma lihid. La hadal mas’uulka goobta.
app-locked = Shaashadda waa la xiray. Mar kale gal si aad u sii waddo.
app-known-no-more = Brygga kuma garanayso mar dambe. Waxa aad qorto halkan ayaa lagu kaydinayaa. Mar kale gal, markaasna waa la dirayaa.
app-offline = Hadda shabakad ma jirto. Waxaad qorto halkan ayaa lagu kaydinayaa, dib ayaana loo dirayaa.
app-clock-ahead = { $minutes ->
    [one] Saacadda qalabkan waxay ka horreysaa { NUMBER($minutes) } daqiiqo. Waqtigu iskiis buu u saxmaa.
   *[other] Saacadda qalabkan waxay ka horreysaa { NUMBER($minutes) } daqiiqo. Waqtigu iskiis buu u saxmaa.
}
app-clock-behind = { $minutes ->
    [one] Saacadda qalabkan waxay ka dambaysaa { NUMBER($minutes) } daqiiqo. Waqtigu iskiis buu u saxmaa.
   *[other] Saacadda qalabkan waxay ka dambaysaa { NUMBER($minutes) } daqiiqo. Waqtigu iskiis buu u saxmaa.
}
app-accessibility = Gelitaanka
