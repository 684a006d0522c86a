# review: machine

language-name = العربية
language-direction = rtl

# The page by which a destination says that somebody came
came-title = مكان اللقاء
came-question = هل جاء إليكم أحد من مكان اللقاء؟
came-linked = { $place }، أُحيل في { DATETIME($day, dateStyle: "long") }
came-why = نسأل فقط إن كان أحد قد جاء. لا حاجة لذكر الاسم، ولا بأس إن لم يأتِ أحد.
came-yes = نعم، جاء شخص
came-thanks = شكرًا! الآن نعرف أن شخصًا قد جاء. لا يلزمك فعل شيء آخر.
came-over = هذا الرابط لم يعد يفتح شيئًا.
came-unknown = لا توجد صفحة كهذه.
came-wait = محاولات كثيرة. انتظر نصف دقيقة ثم حاول مرة أخرى.
came-later = غير متاح الآن. حاول مرة أخرى بعد قليل.
came-languages = اختر اللغة
