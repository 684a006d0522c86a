# review: machine

outbox-title = ናይ ምልኣኽ ሳጹን
outbox-all-sent = ኩሉ ተላኢኹ
outbox-wait = { $count } ይጽበ
outbox-need-help = { $count } ሓገዝ የድልዮ
