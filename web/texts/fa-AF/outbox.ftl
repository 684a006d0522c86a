# review: machine

outbox-title = صندوق ارسال
outbox-all-sent = همه فرستاده شد
outbox-wait = { $count } در انتظار
outbox-need-help = { $count } نیاز به کمک
