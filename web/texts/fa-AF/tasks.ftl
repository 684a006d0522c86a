# review: machine

tasks-title = کارها
