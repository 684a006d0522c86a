# review: machine

reviews-title = Перевірка журналу
