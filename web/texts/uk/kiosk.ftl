# review: machine

kiosk-title = Ласкаво просимо
