# review: machine

kiosk-title = خوش آمدید
