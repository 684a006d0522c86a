# review: machine

accessibility-title = Bayaanka gelitaanka
accessibility-claim = Boggan waxaa loo dhisay inuu qof walba isticmaali karo. Wuxuu raacaa WCAG 2.2 heerka AA iyo sharciga Iswiidhan ee gelitaanka adeegyada dijitaalka ah, marka laga reebo cilladaha halkan ku qoran.
accessibility-lacks = Cilladaha la yaqaan
accessibility-lacks-read = Weli cid maalin kasta isticmaasha akhriyaha shaashadda ma tijaabin bogagga.
accessibility-lacks-languages = Qoraallada qaar mashiin baa turjumay, lamana eegin. Hoos ayay ku qoran yihiin.
accessibility-lacks-camera = Akhrinta kaarka kamarad waxay u baahan tahay arag. Koodka mar walba waa la qori karaa.
accessibility-tell-title = Ma la kulantay caqabad?
accessibility-tell = U sheeg qofka ka shaqeeya goobta: si kale ayaa laguu caawin doonaa, waana sixi doonnaa.
accessibility-authority = Kuma qanacsanid jawaabta? U sheeg hay’adda Digg oo kormeerta.
accessibility-authority-link = U sheeg Digg
accessibility-tested-title = Sida loo tijaabiyey
accessibility-tested = Annagaa tijaabinnay bogagga. Bog kasta si toos ah ayaa loo hubiyaa isbeddel kasta: axe, iftiin iyo mugdi, Iswiidhish iyo Carabi, kiiboodhka oo keliya, shaashad cidhiidhi ah oo qoraalku laba jibbaar yahay, midabyo adag iyo dhaqdhaqaaq la’aan.
accessibility-dated = Bayaankan waxaa la sameeyey { $day }.
accessibility-review-title = Sida qoraallada loo akhriyey
accessibility-review-all = Dhammaan qoraallada luqaddan qof baa qoray ama akhriyey.
accessibility-review-machine = Mashiin baa turjumay, weli lama eegin:
accessibility-common = Qoraallada guud
