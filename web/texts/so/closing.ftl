# review: machine

closing-title = Xir fiidka
closing-opening = Saacadaha furan
closing-open = Fur fiidka
closing-opened = Fiidka waa la furay
closing-opens = Wuxuu furmayaa
closing-closes = Wuxuu xirmayaa
closing-hosts = Kuwa soo dhoweynaya
closing-hosts-hint = Magacyada hakad ku kala saar.
closing-open-anew = Mar kale qor waqtiga iyo soo dhoweeyayaasha
closing-shut-why = Maxay u xirnayd?
closing-shut = Ma furnayn
closing-was-shut = Ma furnayn
closing-heads = Imisa qof ayaa halkan joogtay?
closing-stayed = Yaa sii joogay?
closing-nobody-here = Caawa cidna lama diiwaangelin.
closing-volunteers = Waqtiga mutadawiciinta
closing-volunteer-add = Ku dar mutadawac
closing-minutes-of = Daqiiqado, { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } hore ayaa loo qoray
closing-facilitation = Waqtigaaga si dadka kale u caawiyaan
closing-told-already = { $time } hore ayaa loo qoray
closing-task = Waqtigu muxuu ku baxay?
closing-unmatched = { $count ->
    [one] { $count } imaansho oo qof lala xiriirinayo
   *[other] { $count } imaansho oo dad lala xiriirinayo
}
closing-close = Xir fiidka
closing-done = Fiidka waa la xiray
closing-already = Wax walba hore ayaa loo kaydiyey
closing-arrived = Wax walba waa la kaydiyey. Waad ku mahadsan tahay caawa!
closing-waits = Wax walba qalabkan ayaa lagu kaydiyey, sida ugu dhakhsaha badanna waa loo dirayaa.
closing-another = Maalin kale
closing-called-opening = Saacadaha furan
closing-called-session = Fiid furan
closing-called-stayed = Sii joogay
closing-called-hours = Waqtiga mutadawaca
closing-called-facilitation = Waqtigaaga
