# review: machine

volunteers-title = داوطلبان
