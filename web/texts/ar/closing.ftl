# review: machine

closing-title = إنهاء الأمسية
