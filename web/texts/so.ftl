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
