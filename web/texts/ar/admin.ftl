# review: machine

admin-title = الإعدادات
