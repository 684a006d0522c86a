# review: written

reviews-title = Kontroll av loggen
