# review: written

desk-title = The desk
desk-scan = Read a card
desk-scan-hold = Hold the square on the card in front of the camera. No pictures are kept.
desk-scan-no-camera = The camera cannot be used. Type the words and digits on the card instead.
desk-scan-close = Close the camera
