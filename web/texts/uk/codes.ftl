# review: machine

# What help was given
code-support-admin = Документи й пошта
code-support-it = Комп’ютер і телефон
code-support-bostad = Житло
code-support-arbete = Робота
code-support-blankett = Бланки
code-support-myndighet = Зв’язок з установою
code-support-foraldrastod = Підтримка батьків
code-support-oppen-forskola = Відкритий дитсадок
code-support-foraldraledig-info = Про батьківську відпустку
code-support-ovrigt = Інше

# To whom the meeting place turns
code-target-group-kvotflykting = Переселений біженець
code-target-group-abo = Направлені до муніципалітету
code-target-group-ebo = Житло знайдено самостійно
code-target-group-massflykt = Тимчасовий захист
code-target-group-asylsokande = Шукає притулку
code-target-group-anhorig = Член сім’ї
code-target-group-okand = Невідомо
code-sex-kvinna = Жінка
code-sex-man = Чоловік
code-sex-uppgift-saknas = Не хочу казати
code-child-band-0-5 = 0–5 років
code-child-band-6-12 = 6–12 років
code-child-band-13-17 = 13–17 років

# How somebody heard of the place
code-channel-flyktinggruppen = Група у справах біженців
code-channel-ledsagning = Хтось привів мене
code-channel-ekonomiskt-bistand = Фінансова допомога
code-channel-familjeenheten = Сімейний відділ
code-channel-lokaltidning = Місцева газета
code-channel-sociala-medier = Соціальні мережі
code-channel-hemsida = Вебсайт
code-channel-anslagstavla = Дошка оголошень
code-channel-valkomstcenter = Центр прийому
code-channel-vanner = Друзі або родина
code-channel-partner = Партнер
code-channel-okand = Невідомо

# How much is written down
code-mode-identified = З іменами
code-mode-pseudonymous = З картками, без імен
code-mode-headcount = Лише кількість
code-household-single = Одна людина
code-household-family = Сім’я
code-outcome-job = Робота
code-outcome-housing = Житло
code-outcome-volunteering = Волонтерство
code-outcome-studies = Навчання
code-outcome-other = Інше
code-outcome-source-volunteer = Через волонтера
code-outcome-source-visitor = Через іншого відвідувача
code-outcome-source-association = Через об’єднання
code-outcome-source-municipality = Через муніципалітет
code-outcome-source-unknown = Невідомо

# Why personal data is read
code-purpose-drop-in-support = Підтримка на місці
code-purpose-coordination = Координація
code-purpose-followup = Подальше спостереження
code-purpose-rights-request = Запит від людини, якої стосуються дані
code-purpose-disposal = Знищення даних
code-purpose-access-review = Перевірка журналу
code-purpose-emergency = Надзвичайна ситуація

# What happens at the place
code-activity-drop-in = Вільний прихід
code-activity-fika = Фіка (кава)
code-activity-matlagning = Приготування їжі
code-activity-bakning = Випікання
code-activity-foreningsdag = День об’єднань
code-activity-foreningstraff = Зустріч з об’єднанням
code-activity-verksamhetspresentation = Презентація послуги
code-activity-arbete-bostad = Робота й житло
code-activity-foraldrastod = Підтримка батьків
code-activity-volontarkvall = Волонтерський вечір
code-activity-mobleringshjalp = Допомога з меблями
code-activity-sprakcafe = Мовне кафе
code-activity-ovrigt = Інше
code-partner-association = Об’єднання
code-partner-municipal-unit = Підрозділ муніципалітету
code-partner-company = Компанія
code-partner-other = Інше
code-initiated-by-municipality = Муніципалітет
code-initiated-by-partner = Партнер
code-initiated-by-association = Об’єднання
code-initiated-by-visitor = Відвідувач
code-unit-missbruksenheten = Відділ залежностей
code-unit-ekonomiskt-bistand = Фінансова допомога
code-unit-familjeavdelningen = Сімейний відділ
code-unit-arbetscoacher = Консультанти з роботи
code-unit-foraldrastod = Підтримка батьків
code-unit-bosokarstod = Допомога в пошуку житла
code-unit-ungdomskoordinatorerna = Координатори молоді

# Why a volunteer leaves
code-leaving-moved = Переїзд
code-leaving-work = Робота
code-leaving-studies = Навчання
code-leaving-time = Бракує часу
code-leaving-other = Інше
code-leaving-unknown = Невідомо
code-facilitation-booking = Бронювання
code-facilitation-shopping = Закупівля
code-facilitation-cleaning = Прибирання
code-facilitation-recruiting = Пошук волонтерів
code-facilitation-coordinating = Координація
code-facilitation-other = Інше

# Where somebody may be linked
code-category-oppen-forskola = Відкритий дитсадок
code-category-bibliotek = Бібліотека
code-category-foreningsliv = Об’єднання
code-category-idrott = Спорт
code-category-ungdom = Молодь
code-category-sprakcafe = Мовне кафе
code-category-laxhjalp = Допомога з уроками
code-category-simskola = Уроки плавання
code-category-hlr = Курс реанімації
code-category-foraldragrupp = Група батьків
code-category-sygrupp = Група шиття
code-category-aldre = Старші люди
code-category-studiecirkel = Навчальний гурток
code-category-kultur-fritid = Культура й дозвілля
code-category-studievagledning = Консультація щодо навчання
code-category-foraldrastodskurs = Курс для батьків
code-category-vuxenutbildning = Освіта дорослих
code-category-sfi = Шведська для іммігрантів (SFI)
code-category-arbetscoach = Консультант з роботи
code-category-bosekreterare = Консультант із житла
code-owner-same-authority = Та сама установа
code-owner-other-authority = Інша установа
code-owner-outside = Поза установами

# The ladder
code-rung-informed = Поінформовано
code-rung-contact-made = Контакт є
code-rung-accompanied = Супроводжено
code-rung-participated = Участь узято
code-via-self = Зв’яжеться самостійно
code-via-together = Зв’яжемося разом
code-via-host = Ми зв’яжемося за людину

# What stood in the way
code-closing-full = Немає місць
code-closing-cost = Задорого
code-closing-language = Мова
code-closing-no-childcare = Немає догляду за дітьми
code-closing-distance = Задалеко
code-closing-time = Незручний час
code-closing-other = Інше
code-ground-waiver = Людина погодилася
code-ground-harm-test = Оцінка шкоди
code-scope-name = Ім’я
code-scope-phone = Телефон
code-scope-email = Електронна пошта
code-scope-interpreter-language = Мова перекладача
code-scope-age-band = Вікова група
code-scope-children-ages = Вік дітей
code-scope-household = Домогосподарство
code-scope-suitable-times = Зручний час
code-scope-need = З чим потрібна допомога
code-reservation-not-passed-on = Не передавати далі
code-reservation-this-purpose-only = Лише для цієї мети
code-reservation-not-kept = Не зберігати

# As what somebody works here
code-role-host = Працівник проєкту
code-role-project-lead = Координатор
code-role-caseworker = Спеціаліст у справах
code-role-volunteer = Волонтер
code-role-unit-manager = Керівник відділу
code-role-dpo = Уповноважений із захисту даних
code-role-auditor = Аудитор
code-role-witness = Свідок журналу
code-role-analyst = Аналітик
code-role-operator = Оператор
code-role-steering = Керівна група
code-role-working-group = Робоча група
code-role-kiosk = Кіоск
code-role-admin = Адміністратор
