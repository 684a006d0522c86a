# review: machine

volunteers-title = Волонтери
volunteers-list = Усі волонтери
volunteers-none = Волонтерів ще немає.
volunteers-unnamed = Без імені
volunteers-gone = { $count ->
    [one] { $count } волонтер пішов
    [few] { $count } волонтери пішли
    [many] { $count } волонтерів пішли
   *[other] { $count } волонтера пішли
}
volunteers-welcome = Новий волонтер
volunteers-welcomed = Волонтера записано
volunteers-given-name = Ім’я
volunteers-family-name = Прізвище
volunteers-phone = Телефон
volunteers-email = Електронна пошта
volunteers-until = Може допомагати до
volunteers-until-hint = Залиште порожнім, якщо невідомо.
volunteers-channel = Як волонтер нас знайшов?
volunteers-since = З нами від { $day }
volunteers-stays-until = До { $day }
volunteers-is-paused = На перерві
volunteers-is-left = Пішов
volunteers-check = Показано витяг із реєстру
volunteers-check-hint = Лише для тих, хто працює з дітьми. Запишіть день; витяг не зберігається.
volunteers-check-do = Я його бачив
volunteers-checked = Витяг показано { $day }
volunteers-pause = Бере перерву
volunteers-paused = Перерву збережено
volunteers-return = Повернувся
volunteers-back = З поверненням
volunteers-leave = Йде
volunteers-why = Чому?
volunteers-leave-do = Зберегти, що волонтер іде
volunteers-left = Збережено. Дякуємо за допомогу!
volunteers-not-left = Не пішов
volunteers-link = Дати особисте посилання
volunteers-link-anew = Дати нове посилання
volunteers-link-end = Закрити посилання
volunteers-link-ended = Посилання закрито
volunteers-link-how = Зчитайте код телефоном волонтера або надішліть посилання. Його видно лише зараз. Хто має посилання, той і є волонтер.
volunteers-code = Особисте посилання для { $name }
volunteers-copy = Копіювати посилання
volunteers-copied = Скопійовано
volunteers-shifts = Зміни
volunteers-no-shifts = Змін ще не запропоновано.
volunteers-taken = { $taken } з { $needed }
volunteers-off = Зняти зі зміни
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = Записати когось
volunteers-swap = Замінити на
volunteers-shift-back = Відкликати зміну
volunteers-offer = Запропонувати зміну
volunteers-offer-do = Запропонувати
volunteers-offered = Зміну запропоновано
volunteers-session = Зустріч
volunteers-needed = Скільки потрібно людей
volunteers-plan-first = Спершу заплануйте зустріч, тоді можна пропонувати зміни.
volunteers-hours = Час на затвердження
volunteers-no-hours = Немає часу, що чекає.
volunteers-by-you = Записано вами або за вашим посиланням; затверджує хтось інший
volunteers-approve = { $count ->
    [one] Затвердити { $count } рядок
    [few] Затвердити { $count } рядки
    [many] Затвердити { $count } рядків
   *[other] Затвердити { $count } рядка
}
volunteers-approved = Затверджено
volunteers-reject = Не затверджувати
volunteers-reject-why = Що не так?
