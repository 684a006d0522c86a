# review: written

outbox-title = Utkorgen
outbox-all-sent = Allt är skickat
outbox-wait = { $count } väntar
outbox-need-help = { $count } behöver hjälp
