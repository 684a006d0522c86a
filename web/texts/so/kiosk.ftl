# review: machine

kiosk-title = Soo dhawow
