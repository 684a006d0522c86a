# review: written

desk-title = Disken
desk-scan = Läs kort
desk-scan-hold = Håll kortets ruta framför kameran. Inga bilder sparas.
desk-scan-no-camera = Kameran går inte att använda. Skriv kortets ord och siffror i stället.
desk-scan-close = Stäng kameran
