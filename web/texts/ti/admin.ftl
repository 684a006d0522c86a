# review: machine

admin-title = ቅጥዕታት
