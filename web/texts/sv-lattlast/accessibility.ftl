# review: written

accessibility-title = Så kan alla använda sidan
accessibility-claim = Alla ska kunna använda den här sidan. Vi följer lagen om tillgänglighet. Några saker är inte bra än. De står här.
accessibility-lacks = Det som inte är bra än
accessibility-lacks-read = Ingen som använder skärmläsare har testat sidan än.
accessibility-lacks-languages = En dator har översatt en del texter. Ingen har läst dem än.
accessibility-lacks-camera = Kameran läser kort. Du kan alltid skriva koden i stället.
accessibility-tell-title = Är något svårt att använda?
accessibility-tell = Säg till någon på mötesplatsen. Då får du hjälp.
accessibility-authority = Är du inte nöjd? Skriv till Digg. Det är en myndighet.
accessibility-authority-link = Anmäl till Digg
accessibility-tested-title = Så har vi testat
accessibility-tested = Vi testar alla sidor varje gång vi ändrar något.
accessibility-dated = Redogörelsen gjordes den { $day }.
accessibility-review-title = Hur texterna är lästa
accessibility-review-all = Människor har skrivit texterna på det här språket.
accessibility-review-machine = En dator har översatt detta:
accessibility-common = Gemensamma texter
