# review: machine

sessions-title = Kulannada
