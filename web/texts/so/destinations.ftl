# review: machine

destinations-title = Adeegyo
destinations-text = Raadi
destinations-any = Dhammaan
destinations-more = Doorashooyin kale
destinations-language = Luqadda lagu hadlo
destinations-day = Maalin
destinations-category = Nooc
destinations-age = Da'
destinations-cost = Qiimo
destinations-free = Bilaash
destinations-at-most = Ugu badnaan { $kronor } koron
destinations-childcare = Ilmo-hayn
destinations-closed-too = Tus kuwa xiran sidoo kale
destinations-count = { $count ->
    [one] { $count } adeeg
   *[other] { $count } adeeg
  }
destinations-away = Liiska lama gaari karo. Waa sidii ugu dambeysay.
destinations-take = Ku dar warqadda
destinations-taken = { $count ->
    [one] { $count } la doortay
   *[other] { $count } la doortay
  }
destinations-taken-none = Midna ha dooran
destinations-handout = Warqad la qaato
destinations-handout-language = Luqadda warqadda
destinations-leaf = Meelaha aad tegi karto
destinations-leaf-why = Keligaa waad tegi kartaa. Haddii aad rabto wehel ama caawimo, nagu weydii Mötesplatsen.
destinations-when = Goorma
destinations-weekly = { $days } kasta
destinations-fortnightly = labadii toddobaadba mar: { $days }
destinations-daily = maalin kasta
destinations-hours = { $begins }–{ $ends }
destinations-address = Xaggee
destinations-languages = Luqado
destinations-ages = Da'
destinations-ages-both = { $from }–{ $to } sano
destinations-ages-from = laga bilaabo { $from } sano
destinations-ages-to = ilaa { $to } sano
destinations-kronor = { $kronor } koron
destinations-url = Bogga internetka
destinations-fresh = La hubiyey { $day }
destinations-stale = Waa in la hubiyaa: ugu dambayn { $day }
destinations-closed = Xiran
destinations-keep = Xogta cusboonaysii
destinations-verify = Maanta wax walba waa sax
destinations-verified = La hubiyey: { $place }
destinations-change = Beddel
destinations-change-title = Beddel { $place }
destinations-contact = Yaan wici karnaa?
destinations-contact-new = Yaan wici karnaa? Shaqaalaha keliya ayaa arka
destinations-nobody = Cidna lama qorin.
destinations-link = Xiriiriye loogu talagalay cidda maamusha
destinations-link-why = Xiriiriyaha waxay sannad ku sixi karaan xogtooda. Mid cusub ayaa beddela kii hore.
destinations-close = Xir
destinations-close-title = Xir { $place }
destinations-close-why = Waa maxay sababtu?
destinations-closed-now = La xiray: { $place }
destinations-open-again = Mar kale fur
destinations-opened = Mar kale furan
destinations-no-persons = Ha qorin wax ku saabsan dad gaar ah.
destinations-add = Ku dar adeeg
destinations-name = Magac
destinations-owner = Yaa maamula?
destinations-owner-why = Waxay go'aamisaa in saldhig loo baahan yahay marka aan wax sheegno.
destinations-days = Maalmo
destinations-rule = Soo noqnoqda (xeer)
destinations-begins = Bilow
destinations-ends = Dhammaad
destinations-min-age = Laga bilaabo da'da
destinations-max-age = Ilaa da'da
destinations-cost-kronor = Qiimaha koron, 0 haddii bilaash tahay
destinations-unsaid = Lama yaqaan
destinations-description = Sharraxaad
destinations-clash = Qof kale ayaa isla shaygan u beddelay: { $theirs }. Mar kale kaydi haddii kaaga la rabo.
