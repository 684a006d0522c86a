# review: machine

desk-title = Стійка
desk-scan = Зчитати картку
desk-scan-hold = Тримайте квадрат картки перед камерою. Зображення не зберігаються.
desk-scan-no-camera = Камеру не можна використати. Введіть слова й цифри з картки.
desk-scan-close = Закрити камеру
