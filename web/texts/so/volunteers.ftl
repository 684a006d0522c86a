# review: machine

volunteers-title = Mutadawiciin
volunteers-list = Dhammaan mutadawiciinta
volunteers-none = Weli mutadawac ma jiro.
volunteers-unnamed = Magac la’aan
volunteers-gone = { $count ->
    [one] { $count } oo joojiyey
   *[other] { $count } oo joojiyey
}
volunteers-welcome = Mutadawac cusub
volunteers-welcomed = Mutadawaca waa la qoray
volunteers-given-name = Magaca koowaad
volunteers-family-name = Magaca qoyska
volunteers-phone = Taleefan
volunteers-email = Iimayl
volunteers-until = Wuxuu caawin karaa ilaa
volunteers-until-hint = Bannaan ku daa haddii aan la garanayn.
volunteers-channel = Mutadawacu sidee buu nagu helay?
volunteers-since = Wuu nala joogaa tan iyo { $day }
volunteers-stays-until = Ilaa { $day }
volunteers-is-paused = Nasasho ayuu ku jiraa
volunteers-is-left = Wuu joojiyey
volunteers-check = Warqadda diiwaanka waa la tusay
volunteers-check-hint = Kaliya qofka carruurta la kulma. Qor maalinta; warqadda lama kaydiyo.
volunteers-check-do = Waan arkay
volunteers-checked = Warqadda waxaa la tusay { $day }
volunteers-pause = Nasasho qaado
volunteers-paused = Nasashada waa la kaydiyey
volunteers-return = Wuu soo laabtay
volunteers-back = Ku soo dhowow mar kale
volunteers-leave = Wuu joojinayaa
volunteers-why = Waayo?
volunteers-leave-do = Kaydi in mutadawacu joojinayo
volunteers-left = Waa la kaydiyey. Waad ku mahadsan tahay caawinta!
volunteers-not-left = Ma joojin
volunteers-link = Sii xiriir gaar ah
volunteers-link-anew = Sii xiriir cusub
volunteers-link-end = Xir xiriirka
volunteers-link-ended = Xiriirka waa la xiray
volunteers-link-how = Koodhka ku akhri taleefanka mutadawaca, ama dir xiriirka. Hadda oo keliya ayuu muuqdaa. Qofka xiriirka haystaa waa mutadawaca.
volunteers-code = Xiriir gaar ah oo loogu talagalay { $name }
volunteers-copy = Koobi xiriirka
volunteers-copied = Waa la koobiyeeyey
volunteers-shifts = Wareegyo
volunteers-no-shifts = Wareegyo lama soo bandhigin.
volunteers-taken = { $taken } ka mid ah { $needed }
volunteers-off = Ka saar wareegga
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = Ku dar qof
volunteers-swap = Ku beddel
volunteers-shift-back = Soo celi wareegga
volunteers-offer = Soo bandhig wareeg
volunteers-offer-do = Soo bandhig
volunteers-offered = Wareegga waa la soo bandhigay
volunteers-session = Kulan
volunteers-needed = Inta qof ee loo baahan yahay
volunteers-plan-first = Marka hore kulan qorshee, ka dibna wareegyo ayaad soo bandhigi kartaa.
volunteers-hours = Waqti la ansixinayo
volunteers-no-hours = Waqti sugaya ma jiro.
volunteers-by-you = Adiga ama xiriirkaaga ayaa lagu qoray; qof kale ayaa ansixinaya
volunteers-approve = { $count ->
    [one] Ansixi { $count } sadar
   *[other] Ansixi dhammaan { $count }
}
volunteers-approved = Waa la ansixiyey
volunteers-reject = Ha ansixin
volunteers-reject-why = Maxaa khaldan?
