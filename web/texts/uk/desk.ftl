# review: machine

desk-title = Стійка
desk-purpose = Мета
desk-nobody-here = Ніхто не увійшов. Ви можете записувати, хто приходить; нічиї дані не показуються.
desk-search = Ім'я, особистий номер, номер справи або картка
desk-search-away = Напишіть ім'я або зчитайте картку
desk-found = { $count ->
    [one] Знайдено { $count } особу
    [few] Знайдено { $count } особи
    [many] Знайдено { $count } осіб
   *[other] Знайдено { $count } особи
 }
desk-hits = Знайдені
desk-nobody = Нікого не знайдено.
desk-register-this = Зареєструвати: { $name }
desk-note-this = Записати: { $name }
desk-born = { $year } р. н.
desk-nameless = Без імені
desk-somebody = Хтось
desk-anonymous = Анонімний візит
desk-anonymous-one = Анонімний візит
desk-anonymous-help = Анонімно з допомогою
desk-supports = З чим допомогли відвідувачу?
desk-more = Більше, якщо потрібно
desk-when = Коли прийшов відвідувач?
desk-when-now = Порожньо означає зараз.
desk-by = Хто допоміг?
desk-by-host = Працівник проєкту
desk-by-volunteer = Волонтер
desk-by-unit = Гостьова служба
desk-stay = Потім
desk-stays = Лишився далі
desk-channel = Як відвідувач нас знайшов?
desk-children = Діти, які прийшли разом
desk-fewer-children = На одну дитину менше
desk-more-children = Ще одна дитина
desk-untold = Не вказано
desk-check-in = Відмітити
desk-open = Відкрити
desk-checked-in = Відмічено: { $who }
desk-undone = Скасовано
desk-visit = Відмітка візиту
desk-arrival = Записаний прихід
desk-registration = Реєстрація
desk-told = Відомість про особу
desk-taken-back = Скасована відомість
desk-card = Картка
desk-register = Зареєструвати нову особу
desk-register-least = Досить цільової групи. Усе інше добровільне.
desk-register-go = Зареєструвати й відмітити
desk-register-card = Лише картка, без імені
desk-registered = Зареєстровано
desk-group = Цільова група
desk-group-missing = Виберіть групу. «Невідомо» теж підходить.
desk-alike = Може, це хтось із них?
desk-field-given-name = Ім'я
desk-field-family-name = Прізвище
desk-field-birth-year = Рік народження
desk-field-birth-date = Дата народження
desk-field-sex = Стать
desk-field-target-group = Цільова група
desk-field-phone = Телефон
desk-field-interpreter-language = Мова перекладача
desk-field-arrived-on = Прибуття до комуни
desk-field-channel = Знайшов нас через
desk-field-case-number = Номер справи
desk-field-personnummer = Особистий номер
desk-number-show = Показати особистий номер
desk-field-id = Ідентифікатор особи
desk-field-why = Навіщо потрібен особистий номер?
desk-why-identification = Щоб знати, хто це
desk-why-case-link = Щоб пов'язати зі справою
desk-room = Зараз тут
desk-room-own = Записано тут сьогодні
desk-room-show = Показати всіх, хто тут
desk-room-again = Оновити
desk-room-empty = Ще нікого не відмічено за ім'ям чи карткою.
desk-room-undecided = Щоб показати всіх присутніх, потрібне рішення, а сьогодні його немає. Те, що записуєте ви, ви бачите.
desk-anonymous-count = Анонімні візити
desk-anonymous-less = На один анонімний візит менше
desk-anonymous-more = Ще один анонімний візит
desk-waits = чекає на надсилання
desk-needs-help = потребує допомоги
desk-undo-who = Скасувати: { $who }
desk-stayed = Лишився
desk-stayed-who = { $who }: лишився далі
desk-arrivals = Записано без мережі
desk-arrivals-show = Показати
desk-arrivals-none = Немає чого поєднувати.
desk-arrival-dropped = Запис вилучено
desk-match = Поєднати
desk-match-who = Поєднати: { $who }
desk-match-label = Хто це був?
desk-matched = Тепер візит належить цій особі
desk-mode = У цьому місці імена не записують. Візит усе одно рахується.
desk-mode-anonymous = Порахувати як анонімний
desk-mode-card = Дати картку натомість
desk-to-outbox = { $count ->
    [one] Подивитися, що потребує допомоги
    [few] Подивитися { $count }, що потребують допомоги
    [many] Подивитися { $count }, що потребують допомоги
   *[other] Подивитися { $count }, що потребують допомоги
 }
desk-headcount = Скільки тут людей?
desk-headcount-newcomers = Новоприбулі
desk-headcount-established = Місцеві жителі
desk-headcount-unknown = Невідомо
desk-fewer = На одного менше: { $what }
desk-one-more = Ще один: { $what }
desk-known = Відомості
desk-correct = Змінити
desk-mine = Ваше
desk-theirs = Чуже
desk-keep-mine = Лишити моє
desk-keep-theirs = Лишити чуже
desk-links = Скерування
desk-informed = Інформація про те, що ми зберігаємо
desk-slip-open = Що ми про вас зберігаємо
desk-slip-print = Надрукувати й записати
desk-slip-shown = Записати, що показано
desk-cards = Картки
desk-cards-show = Показати картки
desk-card-new = Дати нову картку
desk-card-given = Нова картка
desk-card-square = QR-код картки { $code }
desk-card-line = Покажіть картку наступного разу. Ім'я називати не треба.
desk-card-stock = Дати надруковану картку
desk-card-like = Наприклад: blå räv 42
desk-card-give = Дати картку
desk-card-revoke = Заблокувати
desk-card-revoke-this = Заблокувати { $code }
desk-card-revoked = Картку заблоковано
desk-card-is-revoked = заблокована
desk-leave = Батьківська відпустка
desk-household = Домогосподарство
desk-household-with = Живе разом із
desk-household-leave = Виїхав
desk-period = Період підтримки
desk-period-why = Причина, якщо підтримку продовжено
desk-escorts = Супровід
desk-escort = { $accepted ->
    [yes] Запропоновано { $on }, потрібен
   *[no] Запропоновано { $on }, не потрібен
 }
desk-escort-wanted = Чи хотіла особа супровід?
desk-escort-offer = Запропоновано сьогодні
desk-escort-done = Прийшли сюди { $on }
desk-escort-finish = Здійснено сьогодні
desk-outcomes = Що з цього вийшло
desk-outcome = Що
desk-outcome-source = Через кого
desk-on = День
desk-from = Від
desk-to = До
desk-last-day = Останній день
desk-end = Завершити
desk-since = від { $since }
desk-span = { $since } – { $until }
desk-merge = Та сама особа двічі
desk-merge-label = Шукати другу
desk-merge-sure = Це та сама особа? Їх можна знову роз'єднати.
desk-merge-go = Об'єднати
desk-merged = Об'єднано
desk-unmerge = Роз'єднати
desk-unmerged = Роз'єднано
desk-history = Історія
desk-history-show = Показати історію
desk-fact = { $type ->
    [PersonRegistered] Зареєстровано
    [PersonCorrected] Відомості змінено
    [InformationGiven] Отримано інформацію
    [CardIssued] Отримано картку
    [CardRevoke] Блокування картки
    [CardRevoked] Картку заблоковано
    [HouseholdFormed] Домогосподарство
    [HouseholdLeft] Вихід із домогосподарства
    [TargetGroupSet] Цільова група
    [SupportPeriodSet] Період підтримки
    [ParentalLeaveStarted] Початок батьківської відпустки
    [ParentalLeaveEnded] Кінець батьківської відпустки
    [ProtectedIdentitySet] Захищені дані
    [RestrictionSet] Обмеження
    [PersonsMerged] Об'єднано
    [PersonsUnmerged] Роз'єднано
    [VisitRecorded] Візит
    [SupportGiven] Ще допомога
    [StayedOn] Лишився далі
    [VisitCorrected] Візит виправлено
    [ArrivalMatched] Прихід поєднано
    [EscortOffered] Запропоновано супровід
    [EscortDone] Супровід здійснено
    [OutcomeReported] Що з цього вийшло
    [RosterEntered] У списку
    [RosterLeft] Не в списку
   *[other] Інша відомість
 }
desk-fact-withdrawn = { $what } (скасовано)
desk-protected = Захищені персональні дані. Читайте лише потрібне.
desk-restricted = Дані можна лише зберігати, не використовувати.
desk-closed = Такої особи немає, або її не можна вам показати.
desk-reason-needed = Дані особи захищені. Напишіть, навіщо їх відкривати.
desk-reason = Причина
desk-reason-hint = { $least ->
    [one] Щонайменше { $least } знак. Причина зберігається й перевіряється.
    [few] Щонайменше { $least } знаки. Причина зберігається й перевіряється.
    [many] Щонайменше { $least } знаків. Причина зберігається й перевіряється.
   *[other] Щонайменше { $least } знака. Причина зберігається й перевіряється.
}
desk-emergency = Відкрити в надзвичайній ситуації
desk-scan = Зчитати картку
desk-scan-hold = Тримайте квадрат картки перед камерою. Зображення не зберігаються.
desk-scan-no-camera = Камеру не можна використати. Введіть слова й цифри з картки.
desk-scan-close = Закрити камеру
desk-slip-title = Що ми про вас зберігаємо
desk-slip-what = Ми зберігаємо те, що ви самі розповідаєте, коли ви тут були та з чим вам допомогли. Група у справах біженців муніципалітету може додати відомості про цільову групу, домогосподарство, період підтримки та батьківську відпустку. Ім'я називати не треба.
desk-slip-not = Ми ніколи не пишемо про релігію, здоров'я, походження чи погляди.
desk-slip-why = Ми робимо це, щоб допомагати вам і показувати, що робить місце зустрічі. Оприлюднені цифри ніколи не показують, хто ви.
desk-slip-who = Читати може лише той, хто вам допомагає або перевіряє, чи все робиться правильно. Кожне читання записується.
desk-slip-long = Дані видаляють за рішенням, здебільшого через п'ять років після останнього запису.
desk-slip-rights = Ви маєте право знати, що ми зберегли, виправити помилки й знати, хто читав. Це безкоштовно.
desk-slip-ask = Запитайте нас за стійкою або уповноваженого комуни із захисту даних. Ви також можете поскаржитися до шведського Управління із захисту приватності (imy.se).
