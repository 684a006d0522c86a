# review: machine

outbox-title = Sanduuqa dirista
outbox-all-sent = Dhammaan waa la diray
outbox-wait = { $count } ayaa sugaya
outbox-need-help = { $count } caawimaad ayuu u baahan yahay
