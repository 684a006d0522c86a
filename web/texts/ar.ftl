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

# The page on which whoever runs a place keeps its listing
listing-question = هل ما زالت هذه المعلومات صحيحة؟
listing-why = { $place }: هذا ما يقوله مكان اللقاء عندما يدلّ الناس إلى أين يذهبون. لا تكتبوا شيئًا عن أشخاص بعينهم.
listing-since = آخر تحقق في { DATETIME($day, dateStyle: "long") }.
listing-right = نعم، كل شيء صحيح
listing-save = حفظ التغييرات
listing-thanks = شكرًا! أصبح مكتوبًا الآن أن المعلومات رُوجعت اليوم.
listing-clash = غيّر شخص آخر هذا في هذه الأثناء. هذا هو المكتوب الآن.
listing-unfit = لا يمكن أن يكون كل هذا صحيحًا. انظروا إلى ما تم تعليمه.
listing-languages = اللغات (رموز مثل sv, ar, so)
listing-min-age = من عمر
listing-max-age = إلى عمر
listing-cost = التكلفة بالكرونة (0 إن كان مجانيًا)
listing-childcare = رعاية الأطفال
listing-rrule = التكرار (قاعدة مثل FREQ=WEEKLY;BYDAY=TU)
listing-begins = يبدأ الساعة
listing-ends = ينتهي الساعة
listing-address = العنوان
listing-url = الموقع الإلكتروني (يبدأ بـ https://)
listing-description = الوصف
listing-unsaid = غير مذكور
listing-yes = نعم
listing-no = لا
listing-wrong = لا يمكن أن يكون هذا صحيحًا.
listing-ages-reversed = أعلى عمر أقل من أدنى عمر.
listing-ends-first = ينتهي قبل أن يبدأ.
listing-too-much = هذا كثير أو طويل أكثر من اللازم.

# Around every screen, the goal board, the accessibility statement
app-title = مكان اللقاء
app-skip = انتقل إلى المحتوى
app-menu = القائمة
app-sign-in = تسجيل الدخول
app-sign-out = تسجيل الخروج
app-language = اللغة
app-welcome = أهلاً بك. هنا نساعد بعضنا بعضاً على الاندماج في دانديريد.
app-machine-translated = تمت الترجمة آلياً ولم تُراجَع بعد.
app-no-answer = لا يمكن الوصول إلى الخدمة الآن. سنحاول مرة أخرى.
app-wait = انتظر …
goals-title = الأهداف
goals-updated = حُدِّث قبل { NUMBER($seconds) } ثانية
goals-of = من { $whole }
goals-not-released = لم يُنشر بعد
goals-means = ماذا يعني هذا الرقم؟
goals-period = الفترة
goals-from-the-beginning = من البداية
goals-version = نسخة التعريف
accessibility-title = إمكانية الوصول
accessibility-claim = بُني هذا الموقع وفق WCAG 2.2 المستوى AA ويستوفي القانون السويدي لإمكانية الوصول إلى الخدمات الرقمية العامة (WCAG 2.1 AA).
accessibility-tested = تُفحص كل صفحة آلياً بأداة axe وبلوحة المفاتيح وفي الوضعين الفاتح والداكن وبالسويدية والعربية.
accessibility-tell = هل واجهت عائقاً؟ أخبر من يعمل في مكان اللقاء. وإن لم يُفدك الجواب فيمكنك التوجه إلى هيئة الإدارة الرقمية.
