# review: machine

tasks-title = ዕማማት
