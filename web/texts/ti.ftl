# review: machine

language-name = ትግርኛ
language-direction = ltr

# The page by which a destination says that somebody came
came-title = ቦታ ርክብ
came-question = ካብ ቦታ ርክብ ናባኹም ዝመጸ ሰብ ኣሎ ድዩ?
came-linked = { $place }፣ ዝተላኣኸሉ ዕለት { DATETIME($day, dateStyle: "long") }
came-why = ሰብ መጺኡ ድዩ ጥራይ ኢና ንሓትት። መን ምዃኑ ክትነግሩና ኣየድልን፣ ዝመጸ ሰብ እንተዘየለ ከኣ ጸገም የለን።
came-yes = እወ፣ ሰብ መጺኡ
came-thanks = የቐንየልና! ሕጂ ሰብ ከም ዝመጸ ፈሊጥና። ካልእ ክትገብሩ ኣየድልን።
came-over = እዚ ሊንክ ደጊም ኣይከፍትን እዩ።
came-unknown = ከምዚ ዝበለ ገጽ የለን።
came-wait = ብዙሕ ፈተነታት። ፍርቂ ደቒቕ ጸኒሕኩም ደጊምኩም ፈትኑ።
came-later = ሕጂ ኣይከኣልን። ድሕሪ ቁሩብ ደጊምኩም ፈትኑ።
came-languages = ቋንቋ ምረጹ
