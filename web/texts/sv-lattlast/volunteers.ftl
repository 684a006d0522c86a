# review: written

volunteers-title = Volontärer
