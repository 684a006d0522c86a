# review: machine

outbox-title = صندوق الصادر
outbox-all-sent = أُرسل كل شيء
outbox-wait = { $count } في الانتظار
outbox-need-help = { $count } يحتاج إلى مساعدة
