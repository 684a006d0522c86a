# review: machine

sessions-title = ርክባት
