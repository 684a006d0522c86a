# review: machine

admin-title = Dejinta
