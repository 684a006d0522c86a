# review: written

desk-title = The desk
