# review: machine

admin-title = Налаштування
