# review: written

kiosk-title = Välkommen
