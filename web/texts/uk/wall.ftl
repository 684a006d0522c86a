# review: machine

wall-title = Цілі на стіні
