# review: machine

language-name = Soomaali
language-direction = ltr

# The page by which a destination says that somebody came
came-title = Goobta kulanka
came-question = Ma yimid qof ka socda goobta kulanka?
came-linked = { $place }, la xiriiriyay { DATETIME($day, dateStyle: "long") }
came-why = Waxaan kaliya weydiinaynaa in qof yimid. Uma baahnid inaad sheegto cidda uu yahay, dhibna ma leh haddii aan cidna iman.
came-yes = Haa, qof baa yimid
came-thanks = Mahadsanid! Hadda waan ognahay in qof yimid. Wax kale looma baahna.
came-over = Linkigan waxba ma furo hadda.
came-unknown = Bog noocaas ah ma jiro.
came-wait = Isku dayo badan. Sug nus daqiiqo oo isku day mar kale.
came-later = Hadda lama heli karo. Isku day mar kale wax yar ka dib.
came-languages = Dooro luqadda

# The page on which whoever runs a place keeps its listing
listing-question = Weli ma sax baa tani?
listing-why = { $place }: tani waa waxa goobta kulanku sheegto marka ay dadka tusto meesha xigta ee ay tagaan. Waxba ha ka qorin shakhsiyaad gaar ah.
listing-since = Markii ugu dambaysay ee la hubiyay: { DATETIME($day, dateStyle: "long") }.
listing-right = Haa, dhammaan waa sax
listing-save = Kaydi isbeddellada
listing-thanks = Mahadsanid! Hadda waxaa ku qoran in maanta la hubiyay.
listing-clash = Qof kale ayaa dhanka kale ka beddelay. Tani waa waxa hadda ku qoran.
listing-unfit = Dhammaan sax ma noqon karaan. Fiiri waxa la calaamadeeyay.
listing-languages = Luqadaha (koodhadh, tusaale sv, ar, so)
listing-min-age = Laga bilaabo da'da
listing-max-age = Ilaa da'da
listing-cost = Kharashka karoon ahaan (0 haddii uu bilaash yahay)
listing-childcare = Xannaanada carruurta
listing-rrule = Soo noqnoqoshada (xeer, tusaale FREQ=WEEKLY;BYDAY=TU)
listing-begins = Bilaabmaya saacadda
listing-ends = Dhammaanaya saacadda
listing-address = Cinwaanka
listing-url = Bogga internetka (ku bilaabma https://)
listing-description = Faahfaahin
listing-unsaid = Lama sheegin
listing-yes = Haa
listing-no = Maya
listing-wrong = Tani sax ma noqon karto.
listing-ages-reversed = Da'da ugu sarreysa ayaa ka hooseysa tan ugu hooseysa.
listing-ends-first = Wuxuu dhammaadaa ka hor inta uusan bilaaban.
listing-too-much = Tani aad bay u badan tahay ama u dheer tahay.

# Around every screen, the goal board, the accessibility statement
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
goals-title = Yoolalka
goals-updated = La cusboonaysiiyay { NUMBER($seconds) } ilbiriqsi ka hor
goals-of = ka mid ah { $whole }
goals-not-released = Weli lama fasaxin
goals-means = Tiradu maxay ka dhigan tahay?
goals-period = Muddada
goals-from-the-beginning = bilowgii
goals-version = Nooca qeexidda
accessibility-title = Helitaanka
accessibility-claim = Boggan waxaa loo dhisay WCAG 2.2 heerka AA, wuxuuna buuxiyaa sharciga Iswiidhan ee helitaanka adeegyada dijitaalka ah (WCAG 2.1 AA).
accessibility-tested = Bog kasta waxaa lagu hubiyaa axe, kiiboorka, iftiin iyo mugdi, Iswiidhish iyo Carabi.
accessibility-tell = Ma la kulantay caqabad? U sheeg qofka ka shaqeeya goobta kulanka. Haddii jawaabtu ku caawin weydo, la xiriir Hay’adda Maamulka Dijitaalka.
