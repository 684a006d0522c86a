# review: machine

closing-title = Закрити вечір
