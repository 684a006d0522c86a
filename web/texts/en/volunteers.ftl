# review: written

volunteers-title = Volunteers
