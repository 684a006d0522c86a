# review: written

desk-title = Disken
