# review: machine

desk-title = Miiska soo dhawaynta
desk-scan = Akhri kaarka
desk-scan-hold = Afar-geeska kaarka hor dhig kamarada. Sawirro lama kaydiyo.
desk-scan-no-camera = Kamarada lama isticmaali karo. Qor erayada iyo tirooyinka kaarka.
desk-scan-close = Xir kamarada
