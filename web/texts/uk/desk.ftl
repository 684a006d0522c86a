# review: machine

desk-title = Стійка
