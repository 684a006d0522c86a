# review: machine

closing-title = Xir fiidka
