# review: machine

tasks-title = Hawlo
tasks-own = Gudbinnadayda furan
tasks-which = Tus
tasks-all = Dhammaan
tasks-older = Ka weyn { $days } maalmood
tasks-none = Waxba ma sugayaan.
tasks-age = { $days ->
    [0] maanta
    [one] { $days } maalin ka hor
   *[other] { $days } maalmood ka hor
  }
tasks-open = Fur qofka
tasks-conflicts = Beddello is-dhaafsan
tasks-conflicts-none = Waxba isma hor iman.
tasks-met = Waxaa qoray { $by }, { $day }
tasks-somebody = Qof
tasks-some-visit = Booqasho
tasks-mine = Kan ayaa la qoray
tasks-theirs = Kan ayaa hadda ku qoran
tasks-other = Wax kale
tasks-other-value = Maxaa la qorayaa?
tasks-not-shown = Halkan laguma tuso
tasks-nothing = Waxba
tasks-settle = Sidan ha ahaato
tasks-settled = Waa la dhammeeyey
tasks-stale = Adeegyo la hubinayo
tasks-stale-none = Dhammaan waa la hubiyey.
tasks-verify = { $place }: maanta wax walba waa sax
tasks-duplicates-none = Cidna uma muuqato inay laba jeer jirto.
tasks-duplicates-undecided = In la muujiyo kuwa laga yaabo inay laba jeer yihiin waxay u baahan tahay go'aan, maantana ma jiro.
tasks-alike = Isku mid: { $what }
tasks-name = magac
tasks-similar-name = magac u eg
tasks-keep = Isku dar, oo hay { $name }
tasks-two = Waa laba qof oo kala duwan
tasks-elsewhere = Meelo kale
tasks-arrivals = Dadka yimid ee la isku aadinayo, miiska
tasks-hours = Saacado la ansixinayo, tabarucayaasha
tasks-field-given-name = Magaca hore
tasks-field-family-name = Magaca qoyska
tasks-field-phone = Telefoon
tasks-field-birth-date = Taariikhda dhalashada
tasks-field-birth-year = Sannadka dhalashada
tasks-field-arrived-on = Yimid degmada
tasks-field-interpreter-language = Luqadda turjumaanka
tasks-field-target-group = Koox
tasks-field-sex = Jinsi
tasks-field-channel = Sida uu meesha u helay
tasks-field-supports = Taageero
tasks-field-stayed = Wuu sii joogay
tasks-field-children = Carruur
