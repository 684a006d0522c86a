# review: machine

closing-title = بستن شب
