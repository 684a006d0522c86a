# review: machine

kiosk-title = أهلاً وسهلاً
