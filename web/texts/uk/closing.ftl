# review: machine

closing-title = Завершити вечір
closing-opening = Години роботи
closing-open = Відкрити вечір
closing-opened = Вечір відкрито
closing-opens = Відчиняємо
closing-closes = Зачиняємо
closing-hosts = Хто приймає
closing-hosts-hint = Кілька імен розділіть комами.
closing-open-anew = Записати час і хто приймає ще раз
closing-shut-why = Чому було зачинено?
closing-shut = Було зачинено
closing-was-shut = Було зачинено
closing-heads = Скільки людей тут було?
closing-stayed = Хто залишився?
closing-nobody-here = Сьогодні ввечері нікого не зареєстровано.
closing-volunteers = Час волонтерів
closing-volunteer-add = Додати волонтера
closing-minutes-of = Хвилини, { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } вже записано
closing-facilitation = Ваш час, щоб інші могли допомагати
closing-told-already = { $time } вже записано
closing-task = На що пішов час?
closing-unmatched = { $count ->
    [one] { $count } прихід треба поєднати з людиною
    [few] { $count } приходи треба поєднати з людьми
    [many] { $count } приходів треба поєднати з людьми
   *[other] { $count } приходу треба поєднати з людьми
}
closing-close = Завершити вечір
closing-done = Вечір завершено
closing-already = Усе вже було збережено
closing-arrived = Усе збережено. Дякуємо за сьогодні!
closing-waits = Усе збережено на цьому пристрої й буде надіслано, щойно стане можливо.
closing-another = Інший день
closing-called-opening = Години роботи
closing-called-session = Вільний прийом
closing-called-stayed = Залишилися
closing-called-hours = Час волонтера
closing-called-facilitation = Власний час
