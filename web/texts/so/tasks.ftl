# review: machine

tasks-title = Hawlaha
