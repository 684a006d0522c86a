# review: machine

desk-title = مكتب الاستقبال
