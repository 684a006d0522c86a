# review: written

accessibility-title = Tillgänglighetsredogörelse
accessibility-claim = Den här webbplatsen är byggd för att alla ska kunna använda den. Den följer WCAG 2.2 på nivå AA och därmed lagen om tillgänglighet till digital offentlig service, med de brister som står här.
accessibility-lacks = Kända brister
accessibility-lacks-read = Ingen som använder skärmläsare till vardags har provat sidorna än.
accessibility-lacks-languages = Vissa texter är översatta av en maskin och inte granskade. Nedan står vilka.
accessibility-lacks-camera = Att läsa kort med kameran kräver att man ser vart den pekar. Koden går alltid att skriva i stället.
accessibility-tell-title = Hittar du ett hinder?
accessibility-tell = Berätta för den som arbetar på mötesplatsen, så får du hjälp på ett annat sätt, och vi rättar det.
accessibility-authority = Är du inte nöjd med svaret? Anmäl det till Myndigheten för digital förvaltning (Digg), som har tillsyn.
accessibility-authority-link = Anmäl till Digg
accessibility-tested-title = Så har vi testat
accessibility-tested = Vi har själva prövat sidorna. Varje sida kontrolleras automatiskt vid varje ändring: med axe, i ljust och mörkt läge, på svenska och arabiska, med bara tangentbord, på en smal skärm med dubbel textstorlek, med höga kontraster och utan rörelser.
accessibility-dated = Redogörelsen gjordes den { $day }.
accessibility-review-title = Hur texterna är lästa
accessibility-review-all = Alla texter på det här språket är skrivna eller lästa av en människa.
accessibility-review-machine = Översatt av en maskin, ännu inte granskat:
accessibility-common = Gemensamma texter
