# review: machine

destinations-title = الأماكن والأنشطة
