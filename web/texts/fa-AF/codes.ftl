# review: machine

# What help was given
code-support-admin = کاغذها و پست
code-support-it = کمپیوتر و موبایل
code-support-bostad = مسکن
code-support-arbete = کار
code-support-blankett = فورم‌ها
code-support-myndighet = تماس با اداره دولتی
code-support-foraldrastod = پشتیبانی والدین
code-support-oppen-forskola = کودکستان باز
code-support-foraldraledig-info = درباره رخصتی والدین
code-support-ovrigt = چیزی دیگر

# To whom the meeting place turns
code-target-group-kvotflykting = پناهنده سهمیه‌ای
code-target-group-abo = معرفی‌شده به شهرداری
code-target-group-ebo = مسکن را خود یافته
code-target-group-massflykt = حفاظت موقت
code-target-group-asylsokande = پناهجو
code-target-group-anhorig = عضو خانواده
code-target-group-okand = معلوم نیست
code-sex-kvinna = زن
code-sex-man = مرد
code-sex-uppgift-saknas = نمی‌خواهم بگویم
code-child-band-0-5 = ۰–۵ سال
code-child-band-6-12 = ۶–۱۲ سال
code-child-band-13-17 = ۱۳–۱۷ سال

# How somebody heard of the place
code-channel-flyktinggruppen = بخش پناهندگان
code-channel-ledsagning = کسی مرا همراهی کرد
code-channel-ekonomiskt-bistand = کمک مالی
code-channel-familjeenheten = بخش خانواده
code-channel-lokaltidning = روزنامه محلی
code-channel-sociala-medier = رسانه‌های اجتماعی
code-channel-hemsida = وب‌سایت
code-channel-anslagstavla = تخته اعلانات
code-channel-valkomstcenter = مرکز خوش‌آمدید
code-channel-vanner = دوستان یا خانواده
code-channel-partner = یک همکار
code-channel-okand = معلوم نیست

# How much is written down
code-mode-identified = با نام
code-mode-pseudonymous = با کارت، بدون نام
code-mode-headcount = تنها تعداد
code-household-single = تنها
code-household-family = خانواده
code-outcome-job = کار
code-outcome-housing = مسکن
code-outcome-volunteering = داوطلب شد
code-outcome-studies = تحصیل
code-outcome-other = چیزی دیگر
code-outcome-source-volunteer = از راه یک داوطلب
code-outcome-source-visitor = از راه یک بازدیدکننده دیگر
code-outcome-source-association = از راه یک انجمن
code-outcome-source-municipality = از راه شهرداری
code-outcome-source-unknown = معلوم نیست

# Why personal data is read
code-purpose-drop-in-support = پشتیبانی در محل
code-purpose-coordination = هماهنگی
code-purpose-followup = پیگیری
code-purpose-rights-request = درخواست از کسی که معلومات درباره اوست
code-purpose-disposal = پاک‌سازی
code-purpose-access-review = بررسی ثبت دسترسی
code-purpose-emergency = حالت اضطراری

# What happens at the place
code-activity-drop-in = مراجعه بدون وقت قبلی
code-activity-fika = فیکا (قهوه)
code-activity-matlagning = آشپزی
code-activity-bakning = پخت‌وپز شیرینی
code-activity-foreningsdag = روز انجمن‌ها
code-activity-foreningstraff = دیدار با یک انجمن
code-activity-verksamhetspresentation = معرفی یک خدمت
code-activity-arbete-bostad = کار و مسکن
code-activity-foraldrastod = پشتیبانی والدین
code-activity-volontarkvall = شب داوطلبان
code-activity-mobleringshjalp = کمک برای اثاثیه
code-activity-sprakcafe = کافه زبان
code-activity-ovrigt = دیگر
code-partner-association = انجمن
code-partner-municipal-unit = بخش شهرداری
code-partner-company = شرکت
code-partner-other = دیگر
code-initiated-by-municipality = شهرداری
code-initiated-by-partner = یک همکار
code-initiated-by-association = یک انجمن
code-initiated-by-visitor = یک بازدیدکننده
code-unit-missbruksenheten = بخش اعتیاد
code-unit-ekonomiskt-bistand = کمک مالی
code-unit-familjeavdelningen = شعبه خانواده
code-unit-arbetscoacher = مربیان کار
code-unit-foraldrastod = پشتیبانی والدین
code-unit-bosokarstod = کمک در جستجوی مسکن
code-unit-ungdomskoordinatorerna = هماهنگ‌کنندگان جوانان

# Why a volunteer leaves
code-leaving-moved = کوچ کرده
code-leaving-work = کار
code-leaving-studies = تحصیل
code-leaving-time = کمبود وقت
code-leaving-other = دیگر
code-leaving-unknown = معلوم نیست
code-facilitation-booking = ریزرف کردن
code-facilitation-shopping = خرید
code-facilitation-cleaning = پاک‌کاری
code-facilitation-recruiting = یافتن داوطلبان
code-facilitation-coordinating = هماهنگی
code-facilitation-other = دیگر

# Where somebody may be linked
code-category-oppen-forskola = کودکستان باز
code-category-bibliotek = کتابخانه
code-category-foreningsliv = انجمن‌ها
code-category-idrott = ورزش
code-category-ungdom = جوانان
code-category-sprakcafe = کافه زبان
code-category-laxhjalp = کمک در کار خانگی
code-category-simskola = آموزش شنا
code-category-hlr = احیای قلبی ریوی
code-category-foraldragrupp = گروه والدین
code-category-sygrupp = گروه خیاطی
code-category-aldre = سالمندان
code-category-studiecirkel = حلقه آموزشی
code-category-kultur-fritid = فرهنگ و اوقات فراغت
code-category-studievagledning = رهنمایی تحصیلی
code-category-foraldrastodskurs = دوره برای والدین
code-category-vuxenutbildning = آموزش بزرگسالان
code-category-sfi = سویدنی برای مهاجران (SFI)
code-category-arbetscoach = مربی کار
code-category-bosekreterare = مشاور مسکن
code-owner-same-authority = همان اداره
code-owner-other-authority = اداره دیگر
code-owner-outside = بیرون از ادارات

# The ladder
code-rung-informed = آگاه شد
code-rung-contact-made = تماس گرفته شد
code-rung-accompanied = همراهی شد
code-rung-participated = شرکت کرد
code-via-self = خودش تماس می‌گیرد
code-via-together = باهم تماس می‌گیریم
code-via-host = ما برای او تماس می‌گیریم

# What stood in the way
code-closing-full = پُر است
code-closing-cost = بسیار گران است
code-closing-language = زبان
code-closing-no-childcare = نگهداری کودک نیست
code-closing-distance = بسیار دور
code-closing-time = وقت مناسب نیست
code-closing-other = دیگر
code-ground-waiver = شخص موافقت کرده است
code-ground-harm-test = ارزیابی زیان
code-scope-name = نام
code-scope-phone = تلفون
code-scope-email = ایمیل
code-scope-interpreter-language = زبان ترجمان
code-scope-age-band = گروه سنی
code-scope-children-ages = سن کودکان
code-scope-household = خانوار
code-scope-suitable-times = وقت‌های مناسب
code-scope-need = شخص در چه چیزی کمک می‌خواهد
code-reservation-not-passed-on = به دیگران داده نشود
code-reservation-this-purpose-only = تنها برای این هدف
code-reservation-not-kept = نگهداری نشود

# As what somebody works here
code-role-host = کارمند پروژه
code-role-project-lead = هماهنگ‌کننده
code-role-caseworker = کارمند پرونده
code-role-volunteer = داوطلب
code-role-unit-manager = مدیر بخش
code-role-dpo = مسئول حفاظت داده‌ها
code-role-auditor = بازرس
code-role-witness = شاهد ثبت‌ها
code-role-analyst = تحلیلگر
code-role-operator = گرداننده سیستم
code-role-steering = گروه رهبری
code-role-working-group = گروه کاری
code-role-kiosk = کیوسک
code-role-admin = مدیر سیستم
