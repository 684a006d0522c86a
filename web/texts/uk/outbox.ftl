# review: machine

outbox-title = Вихідні
outbox-all-sent = Усе надіслано
outbox-wait = { $count } очікує
outbox-need-help = { $count } потребує допомоги
