# review: machine

accessibility-title = Helitaanka
accessibility-claim = Boggan waxaa loo dhisay WCAG 2.2 heerka AA, wuxuuna buuxiyaa sharciga Iswiidhan ee helitaanka adeegyada dijitaalka ah (WCAG 2.1 AA).
accessibility-tested = Bog kasta waxaa lagu hubiyaa axe, kiiboorka, iftiin iyo mugdi, Iswiidhish iyo Carabi.
accessibility-tell = Ma la kulantay caqabad? U sheeg qofka ka shaqeeya goobta kulanka. Haddii jawaabtu ku caawin weydo, la xiriir Hay’adda Maamulka Dijitaalka.
