# review: machine

desk-title = میز پذیرش
