# review: machine

kiosk-title = እንቋዕ ብደሓን መጻእኩም
