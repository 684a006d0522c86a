# review: machine

goals-title = الأهداف
goals-updated = حُدِّث قبل { NUMBER($seconds) } ثانية
goals-of = من { $whole }
goals-not-released = لم يُنشر بعد
goals-means = ماذا يعني هذا الرقم؟
goals-period = الفترة
goals-from-the-beginning = من البداية
goals-version = نسخة التعريف
