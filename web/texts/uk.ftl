# review: machine

language-name = Українська
language-direction = ltr

# The page by which a destination says that somebody came
came-title = Місце зустрічі
came-question = Чи прийшов до вас хтось із місця зустрічі?
came-linked = { $place }, скеровано { DATETIME($day, dateStyle: "long") }
came-why = Ми лише питаємо, чи хтось прийшов. Не потрібно казати хто, і нічого страшного, якщо ніхто не прийшов.
came-yes = Так, хтось прийшов
came-thanks = Дякуємо! Тепер ми знаємо, що хтось прийшов. Більше нічого робити не потрібно.
came-over = Це посилання більше нічого не відкриває.
came-unknown = Такої сторінки немає.
came-wait = Забагато спроб. Зачекайте пів хвилини та спробуйте ще раз.
came-later = Зараз недоступно. Спробуйте трохи пізніше.
came-languages = Виберіть мову

# The page on which whoever runs a place keeps its listing
listing-question = Чи це досі правильно?
listing-why = { $place }: ось що каже місце зустрічі, коли підказує людям, куди звернутися далі. Не пишіть нічого про окремих людей.
listing-since = Востаннє перевірено { DATETIME($day, dateStyle: "long") }.
listing-right = Так, усе правильно
listing-save = Зберегти зміни
listing-thanks = Дякуємо! Тепер зазначено, що це перевірено сьогодні.
listing-clash = Тим часом хтось інший це змінив. Ось що зазначено зараз.
listing-unfit = Не все тут може бути правильним. Подивіться на позначене.
listing-languages = Мови (коди, наприклад sv, ar, so)
listing-min-age = Від віку
listing-max-age = До віку
listing-cost = Вартість у кронах (0, якщо безкоштовно)
listing-childcare = Догляд за дітьми
listing-rrule = Повторюється (правило, наприклад FREQ=WEEKLY;BYDAY=TU)
listing-begins = Початок о
listing-ends = Кінець о
listing-address = Адреса
listing-url = Вебсайт (починається з https://)
listing-description = Опис
listing-unsaid = Не вказано
listing-yes = Так
listing-no = Ні
listing-wrong = Це не може бути правильним.
listing-ages-reversed = Найвищий вік менший за найнижчий.
listing-ends-first = Закінчується раніше, ніж починається.
listing-too-much = Це забагато або задовго.

# Around every screen, the goal board, the accessibility statement
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
goals-title = Цілі
goals-updated = Оновлено { NUMBER($seconds) } с тому
goals-of = з { $whole }
goals-not-released = Ще не оприлюднено
goals-means = Що означає це число?
goals-period = Період
goals-from-the-beginning = від початку
goals-version = Версія визначення
accessibility-title = Доступність
accessibility-claim = Цей сайт створено за WCAG 2.2 рівня AA; він відповідає шведському закону про доступність цифрових державних послуг (WCAG 2.1 AA).
accessibility-tested = Кожну сторінку перевіряє axe, клавіатурою, у світлому й темному режимі, шведською та арабською.
accessibility-tell = Натрапили на перешкоду? Скажіть тому, хто працює в місці зустрічі. Якщо відповідь не допомогла, зверніться до Агентства цифрового врядування.
