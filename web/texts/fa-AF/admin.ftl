# review: machine

admin-title = تنظیمات
