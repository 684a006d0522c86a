# review: written

language-name = English
language-direction = ltr

# The page by which a destination says that somebody came
came-title = The meeting place
came-question = Did somebody come to you from the meeting place?
came-linked = { $place }, linked on { DATETIME($day, dateStyle: "long") }
came-why = We only ask whether somebody came. You need not say who, and nothing is wrong if nobody did.
came-yes = Yes, somebody came
came-thanks = Thank you! Now we know that somebody came. There is nothing more to do.
came-over = This link opens nothing any more.
came-unknown = There is no such page.
came-wait = Too many tries. Wait half a minute and try again.
came-later = Not available just now. Try again in a while.
came-languages = Choose a language
