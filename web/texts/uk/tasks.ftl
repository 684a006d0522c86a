# review: machine

tasks-title = Завдання
