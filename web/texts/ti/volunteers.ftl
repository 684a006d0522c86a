# review: machine

volunteers-title = ወለንተኛታት
