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
app-save = Зберегти
app-cancel = Скасувати
app-close = Закрити
app-back = Назад
app-add = Додати
app-remove = Прибрати
app-print = Друкувати
app-download = Завантажити
app-search = Шукати
app-yes = Так
app-no = Ні
app-today = Сьогодні
app-saved = Збережено
app-more = Більше
app-optional = Необов’язково
app-show = Показати
app-hide = Сховати
app-sign-in-for = Увійдіть, щоб відкрити { $screen }.
app-not-yours = Ваша роль не має доступу: { $screen }.
app-sign-in-denied = Вхід скасовано.
app-sign-in-failed = Не вдалося увійти. Спробуйте ще раз.
app-sign-in-unreachable = Вхід зараз недоступний. Спробуйте трохи згодом.
app-sign-in-nobody = Ви увійшли через муніципалітет, але не маєте тут ролі. Поговоріть із відповідальним за місце зустрічі.
app-locked = Екран заблоковано. Увійдіть знову, щоб продовжити.
app-offline = Зараз немає мережі. Усе, що ви вводите, зберігається тут і буде надіслано згодом.
app-clock-ahead = { $minutes ->
    [one] Годинник цього пристрою поспішає на { NUMBER($minutes) } хвилину. Час виправляється сам.
    [few] Годинник цього пристрою поспішає на { NUMBER($minutes) } хвилини. Час виправляється сам.
    [many] Годинник цього пристрою поспішає на { NUMBER($minutes) } хвилин. Час виправляється сам.
   *[other] Годинник цього пристрою поспішає на { NUMBER($minutes) } хвилини. Час виправляється сам.
}
app-clock-behind = { $minutes ->
    [one] Годинник цього пристрою відстає на { NUMBER($minutes) } хвилину. Час виправляється сам.
    [few] Годинник цього пристрою відстає на { NUMBER($minutes) } хвилини. Час виправляється сам.
    [many] Годинник цього пристрою відстає на { NUMBER($minutes) } хвилин. Час виправляється сам.
   *[other] Годинник цього пристрою відстає на { NUMBER($minutes) } хвилини. Час виправляється сам.
}
app-accessibility = Доступність
