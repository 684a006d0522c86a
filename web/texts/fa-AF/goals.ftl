# review: machine

goals-title = هدف‌ها
goals-updated = { NUMBER($seconds) } ثانیه پیش تازه شد
goals-of = از { $whole }
goals-not-released = هنوز منتشر نشده
goals-means = این عدد چه معنا دارد؟
goals-period = دوره
goals-from-the-beginning = از آغاز
goals-version = نسخهٔ تعریف
