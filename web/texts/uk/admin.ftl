# review: machine

admin-title = Налаштування
admin-withdrawn = Відкликано
admin-nothing = Ще нічого не вирішено.
admin-withdraw = Відкликати
admin-reason = Чому?
admin-mistake = Помилка
admin-token = Ключ пристрою показано лише зараз
admin-token-how = Відкрийте кіоск на пристрої та скануйте квадрат або вставте ключ.
admin-token-square = Ключ як QR-код
admin-from = Діє з
admin-to = Діє до (включно)
admin-decision = Номер рішення
admin-decision-hint = Наприклад SN 2026/118
admin-decided-on = Дата рішення
admin-since = З { $day }
admin-by-decision = рішення { $number }, { $day }
admin-an-activity = Захід
admin-scope = Стосується
admin-mode = Що можна записувати?
admin-modes = Режим записів
admin-modes-about = Скільки можна записувати про відвідувачів. Уже збережене не змінюється.
admin-exceptions = Списки людей
admin-exceptions-about = Три списки показують лише за рішенням. Жоден не показує, яку допомогу хтось отримав.
admin-exception = Список
admin-exception-room = Хто тут сьогодні ввечері
admin-exception-tasks = Власні відкриті завдання
admin-exception-duplicates = Можливі дублікати
admin-devices = Пристрої
admin-devices-about = Кіоск рахує відвідування власним ключем, без входу. Загублений пристрій вимикають тут.
admin-device-name = Як ви його називаєте
admin-device-hint = Наприклад планшет біля дверей
admin-device = Пристрій { $code }, { $site }
admin-groups = Цільові групи
admin-groups-about = Як рахується група, починаючи з певного дня.
admin-group = Група
admin-newcomer = Рахується як новоприбулий
admin-counts-for-grant = Рахується для державного гранту
admin-until-support-ends = Лише поки триває період підтримки
admin-lengths = Тривалість підтримки
admin-lengths-about = Стільки триває підтримка, що починається того дня або пізніше.
admin-household = Домогосподарство
admin-years = Кількість років
admin-categories = Категорії
admin-categories-about = Які направлення рахуються для цілі 1.
admin-category = Категорія
admin-counts-for-goal-1 = Рахується для цілі 1
admin-by-default = від початку
admin-handovers = Передавання
admin-handovers-about = Наступник читає те, що міг читати лише попередник, і отримує його відкриті завдання.
admin-giver = Передає
admin-successor = Приймає
admin-account-hint = Як обліковий запис зветься під час входу
admin-targets = Цільові показники
admin-targets-about = Чого має досягти ціль, починаючи з певного дня.
admin-goal = Ціль
admin-goal-G1 = 1 Новоприбулі, направлені далі
admin-goal-G2 = 2 У батьківській відпустці
admin-goal-G3 = 3 Дні об’єднань
admin-goal-G4 = 4 Волонтерські вечори
admin-goal-G5 = 5 Фіка та заходи
admin-target = Показник
admin-rung = Рахується від
admin-baselines = Початкові значення
admin-baselines-about = Як було раніше, для порівняння.
admin-indicator = Показник
admin-value = Значення
admin-on = День
admin-source = Джерело
admin-decisions = Рішення
admin-decisions-about = Що вирішили групи, відділ і правління, і що з того вийшло.
admin-decided = Що вирішено
admin-due-on = Виконати до
admin-due = виконати до { $day }
admin-responsible = Відповідальний
admin-outcome-carried_out = Виконано
admin-outcome-dropped = Знято
admin-meetings = Зустрічі
admin-meetings-about = Коли групи зустрічалися і скільки було людей.
admin-present = Скільки було людей
admin-seats = Місця в групах
admin-seats-about = Керівна та робоча групи розділені.
admin-body = Хто
admin-body-steering = Керівна група
admin-body-working = Робоча група
admin-body-unit = Відділ
admin-body-board = Правління
admin-seat = Місце
admin-seat-leading = керівна посада
admin-seat-member = член
admin-seat-own_experience_woman = жінка з власним досвідом
admin-seat-own_experience_man = чоловік із власним досвідом
admin-holder = Хто займає?
admin-vacate = Звільняє сьогодні
admin-grants = Державний грант
admin-grants-about = Надано, витрачено й повернено, до ере.
admin-grant-kind = Що сталося?
admin-grant-granted = Надано
admin-grant-spent = Витрачено
admin-grant-returned = Повернено
admin-grant-unspent = Залишилося
admin-grant-purpose = На що?
admin-grant-total = Увесь грант { $year }
admin-for-staff = Персонал
admin-for-premises = Приміщення
admin-for-activities = Заходи
admin-for-information = Інформація
admin-for-volunteers = Волонтери
admin-for-other = Інше
admin-amount = Сума в кронах
admin-amount-hint = Наприклад 1250,50
admin-receipt = Документ
admin-which = Про що йдеться?
admin-so-many-years = { $years ->
    [one] { NUMBER($years) } рік
    [few] { NUMBER($years) } роки
    [many] { NUMBER($years) } років
   *[other] { NUMBER($years) } року
}
admin-so-many-present = { $present ->
    [one] Була { NUMBER($present) } людина
    [few] Було { NUMBER($present) } людини
    [many] Було { NUMBER($present) } людей
   *[other] Було { NUMBER($present) } людини
}
