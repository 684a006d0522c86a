# review: machine

destinations-title = Куди піти
