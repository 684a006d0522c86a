# review: machine

volunteers-title = Mutadawiciinta
