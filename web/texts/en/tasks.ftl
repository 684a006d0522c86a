# review: written

tasks-title = Tasks
