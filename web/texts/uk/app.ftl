# review: machine

app-title = Місце зустрічі
app-skip = Перейти до вмісту
app-menu = Меню
app-sign-in = Увійти
app-sign-out = Вийти
app-language = Мова
app-welcome = Ласкаво просимо. Тут ми допомагаємо одне одному освоїтися в Дандериді.
app-machine-translated = Переклад зроблено машиною, його ще ніхто не перевірив.
app-no-answer = Зараз немає зв’язку. Ми спробуємо ще раз.
app-wait = Зачекайте …
app-undo = Скасувати
app-site = Місце
