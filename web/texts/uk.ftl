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
