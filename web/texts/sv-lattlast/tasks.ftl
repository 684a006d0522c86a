# review: written

tasks-title = Att göra
