# review: machine

destinations-title = Послуги
destinations-text = Пошук
destinations-any = Усі
destinations-more = Більше умов
destinations-language = Мова спілкування
destinations-day = День
destinations-category = Вид
destinations-age = Вік
destinations-cost = Вартість
destinations-free = Безкоштовно
destinations-at-most = Щонайбільше { $kronor } крон
destinations-childcare = Догляд за дітьми
destinations-closed-too = Показати й закриті
destinations-count = { $count ->
    [one] { $count } послуга
    [few] { $count } послуги
    [many] { $count } послуг
   *[other] { $count } послуги
  }
destinations-away = Каталог недоступний. Ось яким він був востаннє.
destinations-take = Додати на аркуш
destinations-taken = { $count ->
    [one] Вибрано { $count }
    [few] Вибрано { $count }
    [many] Вибрано { $count }
   *[other] Вибрано { $count }
  }
destinations-taken-none = Нічого не вибирати
destinations-handout = Аркуш із собою
destinations-handout-language = Мова аркуша
destinations-leaf = Місця, куди можна піти
destinations-leaf-why = Можете піти самі. Якщо потрібна компанія чи допомога, запитайте нас у Mötesplatsen.
destinations-when = Коли
destinations-weekly = щотижня: { $days }
destinations-fortnightly = раз на два тижні: { $days }
destinations-daily = щодня
destinations-hours = { $begins }–{ $ends }
destinations-address = Де
destinations-languages = Мови
destinations-ages = Вік
destinations-ages-both = { $to ->
    [one] { $from }–{ $to } рік
    [few] { $from }–{ $to } роки
    [many] { $from }–{ $to } років
   *[other] { $from }–{ $to } року
}
destinations-ages-from = { $from ->
    [one] від { $from } року
    [few] від { $from } років
    [many] від { $from } років
   *[other] від { $from } року
}
destinations-ages-to = { $to ->
    [one] до { $to } року
    [few] до { $to } років
    [many] до { $to } років
   *[other] до { $to } року
}
destinations-kronor = { $kronor ->
    [one] { $kronor } крона
    [few] { $kronor } крони
    [many] { $kronor } крон
   *[other] { $kronor } крони
}
destinations-url = Вебсайт
destinations-fresh = Перевірено { $day }
destinations-stale = Треба перевірити: востаннє { $day }
destinations-closed = Закрито
destinations-keep = Оновлювати дані
destinations-verify = Сьогодні все правильно
destinations-verified = Перевірено: { $place }
destinations-change = Змінити
destinations-change-title = Змінити: { $place }
destinations-contact = Кому телефонувати?
destinations-contact-new = Кому телефонувати? Бачать лише працівники
destinations-nobody = Нікого не вказано.
destinations-link = Посилання для того, хто надає послугу
destinations-link-why = За посиланням вони рік можуть самі виправляти свої дані. Нове посилання замінює старе.
destinations-close = Закрити
destinations-close-title = Закрити: { $place }
destinations-close-why = Чому?
destinations-closed-now = Закрито: { $place }
destinations-open-again = Відкрити знову
destinations-opened = Знову відкрито
destinations-no-persons = Не пишіть нічого про окремих людей.
destinations-add = Додати послугу
destinations-name = Назва
destinations-owner = Хто її надає?
destinations-owner-why = Від цього залежить, чи потрібна підстава, коли ми щось розповідаємо.
destinations-days = Дні
destinations-rule = Повторюється (правило)
destinations-begins = Початок
destinations-ends = Кінець
destinations-min-age = Від віку
destinations-max-age = До віку
destinations-cost-kronor = Вартість у кронах, 0 якщо безкоштовно
destinations-unsaid = Невідомо
destinations-description = Опис
destinations-clash = Хтось інший змінив те саме на: { $theirs }. Збережіть ще раз, якщо має бути так, як написали ви.
