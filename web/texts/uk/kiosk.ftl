# review: machine

kiosk-title = Ласкаво просимо
kiosk-choose = Виберіть мову
kiosk-why = Чому ви сьогодні прийшли?
kiosk-why-fika = Кава й спілкування
kiosk-why-forms = Бланки й анкети
kiosk-why-letters = Листи та установи
kiosk-why-work = Робота
kiosk-why-home = Житло
kiosk-why-computer = Телефон і комп'ютер
kiosk-why-children = Діти й батьки
kiosk-why-other = Щось інше
kiosk-saved = Дякуємо! Збережено.
kiosk-sit = Сідайте, до вас підійдуть.
kiosk-waits = { $count ->
    [one] { $count } очікує надсилання
    [few] { $count } очікують надсилання
    [many] { $count } очікують надсилання
   *[other] { $count } очікує надсилання
}
kiosk-not-saved = Не вдалося зберегти. Скажіть персоналу.
kiosk-returns = Скоро повернення на початок
kiosk-stay = Залишитися
kiosk-start = На початок
kiosk-card-read = Картку зчитано.
kiosk-leave = Персонал: утримуйте, щоб вийти
kiosk-leave-question = Вийти з кіоску?
kiosk-leave-why = Лише для персоналу.
kiosk-leave-now = Вийти
kiosk-cease = Більше не бути кіоском
kiosk-not-set-up = Цей пристрій ще не кіоск
kiosk-set-up-why = Персонал робить це один раз: вставте або зчитайте код пристрою з налаштувань.
kiosk-token = Код пристрою
kiosk-become = Зробити кіоском
kiosk-unknown-token = Немає пристрою з таким кодом, або його відкликано.
kiosk-needs-code = Персонал: кіоску потрібен новий код. Записане поки що очікує тут.
kiosk-needs-staff = Персонал: { $count } потребує допомоги
kiosk-visit = Відвідування, записане в кіоску
kiosk-open = Відкрити кіоск на цьому пристрої
