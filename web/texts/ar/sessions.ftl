# review: machine

sessions-title = اللقاءات
