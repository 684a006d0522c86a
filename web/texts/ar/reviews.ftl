# review: machine

reviews-title = مراجعة السجل
