# review: machine

reviews-title = بازبینی ثبت‌ها
