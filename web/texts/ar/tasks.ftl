# review: machine

tasks-title = المهام
