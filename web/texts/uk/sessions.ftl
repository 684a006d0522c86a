# review: machine

sessions-title = Зустрічі
sessions-newcomers = Новоприбулі
sessions-established = Місцеві
sessions-unknown = Невідомо
sessions-children = З них діти
sessions-more-children = Дітей більше, ніж усіх. Порахуйте їх також угорі.
sessions-less = Менше: { $what }
sessions-more = Більше: { $what }
sessions-partakers = Хто брав участь?
sessions-nameless = Ще одна людина, без імені
sessions-by-name = Пошук за іменем
sessions-nobody = Нікого з таким іменем
sessions-no-card = Це не наша картка
sessions-noted = Записано
sessions-noted-here = { $count ->
    [one] Тут записано { $count } людину
    [few] Тут записано { $count } людини
    [many] Тут записано { $count } людей
   *[other] Тут записано { $count } людини
}
sessions-refused = Не вдалося зберегти. Перегляньте вихідні.
sessions-fika = Була фіка
sessions-hold = Зустріч відбулася
sessions-held = Збережено: зустріч відбулася
sessions-was-held = Відбулася
sessions-was-held-fika = Відбулася, з фікою
sessions-guests = Гості
sessions-partners = Партнери, які були присутні
sessions-units = Відділи, які приходили й розповідали
sessions-change = Змінити
sessions-day = День
sessions-time = Час
sessions-minutes = Хвилини
sessions-move = Перенести
sessions-moved = Зустріч перенесено
sessions-why = Чому її скасовано?
sessions-why-hint = Не пишіть нічого про окремих людей.
sessions-cancel = Скасувати зустріч
sessions-cancelled = Зустріч скасовано
sessions-is-off = Скасовано
sessions-on-again = Вона все ж відбудеться
sessions-end-series = Завершити серію після цієї зустрічі
sessions-series-ended = Серію завершено
sessions-skip = Пропустити цю дату серії
sessions-skipped = Цю дату пропущено, серія триває
sessions-mistake = записано помилково
sessions-places = { $count ->
    [one] Записалася { $count } людина
    [few] Записалися { $count } людини
    [many] Записалося { $count } людей
   *[other] Записалося { $count } людини
}
sessions-plan = Запланувати
sessions-plan-do = Запланувати
sessions-planned = Заплановано
sessions-kind = Вид
sessions-title-of = Назва
sessions-title-hint = Її видно в календарі. Залиште порожнім, якщо виду достатньо.
sessions-weekly = Щотижня
sessions-initiated = З чиєї ініціативи?
sessions-holidays = Свята, які пропускаємо
sessions-partner = Разом із
sessions-partner-none = Ніхто
sessions-partner-new = Новий …
sessions-partner-name = Назва
sessions-earlier = Раніше
sessions-calendar = Підписатися на календар
sessions-none-today = На сьогодні нічого не заплановано.
sessions-called-headcount = Підрахунок присутніх
sessions-called-partaking = Участь
sessions-called-held = Зустріч, що відбулася
sessions-called-moved = Перенесена зустріч
sessions-called-cancelled = Скасована зустріч
sessions-called-undone = Відкликано
