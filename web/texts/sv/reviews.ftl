# review: written

reviews-title = Loggkontroll
