# review: written

kiosk-title = Welcome
