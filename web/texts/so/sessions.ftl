# review: machine

sessions-title = Kulannada
sessions-newcomers = Dadka cusub
sessions-established = Dadka degganaa
sessions-unknown = Lama garanayo
sessions-children = Kuwaas oo carruur ah
sessions-more-children = Carruurtu way ka badan yihiin dadka oo dhan. Iyagana kor ku tiri.
sessions-less = Ka yar: { $what }
sessions-more = Ka badan: { $what }
sessions-partakers = Yaa ka qayb galay?
sessions-nameless = Mid kale, magac la’aan
sessions-by-name = Magac ku raadi
sessions-nobody = Qof magacaas leh ma jiro
sessions-no-card = Kaarkaasi kaayaga ma aha
sessions-noted = Waa la qoray
sessions-noted-here = { $count ->
    [one] { $count } qof ayaa halkan laga qoray
   *[other] { $count } qof ayaa halkan laga qoray
}
sessions-refused = Lama kaydin karin. Fiiri sanduuqa dirista.
sessions-fika = Qaxwo ayaa jirtay
sessions-hold = Kulanku wuu dhacay
sessions-held = Waa la kaydiyey in kulanku dhacay
sessions-was-held = Wuu dhacay
sessions-was-held-fika = Wuu dhacay, qaxwo leh
sessions-guests = Martida ka timid dibadda
sessions-partners = Shuraakada joogay
sessions-units = Waaxyaha yimid ee warka bixiyey
sessions-change = Beddel
sessions-day = Maalin
sessions-time = Waqti
sessions-minutes = Daqiiqado
sessions-move = U rar
sessions-moved = Kulanka waa la raray
sessions-why = Maxaa loo baajiyey?
sessions-why-hint = Waxba ha ka qorin dad gaar ah.
sessions-cancel = Baaji kulanka
sessions-cancelled = Kulanka waa la baajiyey
sessions-is-off = La baajiyey
sessions-on-again = Haddana wuu dhacayaa
sessions-end-series = Taxanaha ku dhammee kulankan
sessions-series-ended = Taxanihii waa dhammaaday
sessions-skip = Ka bood markan taxanaha
sessions-skipped = Markan waa laga booday, taxanuhu wuu socdaa
sessions-mistake = si khalad ah ayaa loo diiwaangeliyey
sessions-places = { $count ->
    [one] { $count } qof ayaa isqoray
   *[other] { $count } qof ayaa isqoray
}
sessions-plan = Qorshee
sessions-plan-do = Qorshee
sessions-planned = Waa la qorsheeyey
sessions-kind = Nooc
sessions-title-of = Cinwaan
sessions-title-hint = Jadwalka ayuu ka muuqdaa. Bannaan ku daa haddii noocu ku filan yahay.
sessions-weekly = Toddobaad kasta
sessions-initiated = Yaa bilaabay?
sessions-holidays = Maalmaha fasaxa ee la boodayo
sessions-partner = Iyadoo lala kaashanayo
sessions-partner-none = Cidna
sessions-partner-new = Mid cusub …
sessions-partner-name = Magac
sessions-earlier = Kuwii hore
sessions-calendar = Isku qor jadwalka
sessions-none-today = Maanta waxba lama qorsheyn.
sessions-called-headcount = Tirada dadka
sessions-called-partaking = Ka qaybgal
sessions-called-held = Kulan dhacay
sessions-called-moved = Kulan la raray
sessions-called-cancelled = Kulan la baajiyey
sessions-called-undone = Dib loo celiyey
