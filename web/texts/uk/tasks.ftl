# review: machine

tasks-title = Справи
tasks-own = Мої відкриті скерування
tasks-which = Показати
tasks-all = Усі
tasks-older = Старші за { $days } днів
tasks-none = Нічого не чекає.
tasks-age = { $days ->
    [0] сьогодні
    [one] { $days } день тому
    [few] { $days } дні тому
    [many] { $days } днів тому
   *[other] { $days } дня тому
  }
tasks-open = Відкрити людину
tasks-conflicts = Зміни, що зіткнулися
tasks-conflicts-none = Нічого не зіткнулося.
tasks-met = Написано: { $by }, { $day }
tasks-somebody = Людина
tasks-some-visit = Відвідування
tasks-mine = Так було написано
tasks-theirs = Так записано зараз
tasks-other = Щось інше
tasks-other-value = Що має бути записано?
tasks-not-shown = Тут не показано
tasks-nothing = Нічого
tasks-settle = Нехай буде так
tasks-settled = Вирішено
tasks-stale = Послуги, які треба перевірити
tasks-stale-none = Усі перевірені.
tasks-verify = { $place }: сьогодні все правильно
tasks-duplicates-none = Схоже, ніхто не записаний двічі.
tasks-duplicates-undecided = Щоб показати можливі дублікати, потрібне рішення, а сьогодні його немає.
tasks-alike = Збігається: { $what }
tasks-name = ім'я
tasks-similar-name = схоже ім'я
tasks-keep = Об'єднати й залишити { $name }
tasks-two = Це дві різні особи
tasks-elsewhere = В інших місцях
tasks-arrivals = Хто прийшов: зіставити на рецепції
tasks-hours = Години на затвердження, у волонтерів
tasks-field-given-name = Імʼя
tasks-field-family-name = Прізвище
tasks-field-phone = Телефон
tasks-field-birth-date = Дата народження
tasks-field-birth-year = Рік народження
tasks-field-arrived-on = Прибуття до громади
tasks-field-interpreter-language = Мова перекладача
tasks-field-target-group = Цільова група
tasks-field-sex = Стать
tasks-field-channel = Звідки дізналися
tasks-field-supports = Підтримка
tasks-field-stayed = Залишилися
tasks-field-children = Діти
