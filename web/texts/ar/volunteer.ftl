# review: machine

volunteer-title = صفحتي كمتطوع
