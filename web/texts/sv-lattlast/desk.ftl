# review: written

desk-title = Disken
desk-scan = Läs kort
desk-scan-hold = Håll kortet framför kameran. Vi sparar inga bilder.
desk-scan-no-camera = Kameran fungerar inte. Skriv orden och siffrorna på kortet.
desk-scan-close = Stäng kameran
