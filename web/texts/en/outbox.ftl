# review: written

outbox-title = The outbox
outbox-all-sent = All sent
outbox-wait = { $count } waiting
outbox-need-help = { $count } need help
