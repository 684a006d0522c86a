# review: machine

# What help was given
code-support-admin = أوراق وبريد
code-support-it = الحاسوب والهاتف
code-support-bostad = السكن
code-support-arbete = العمل
code-support-blankett = استمارات
code-support-myndighet = التواصل مع جهة رسمية
code-support-foraldrastod = دعم الوالدين
code-support-oppen-forskola = روضة مفتوحة
code-support-foraldraledig-info = عن إجازة الوالدين
code-support-ovrigt = شيء آخر

# To whom the meeting place turns
code-target-group-kvotflykting = لاجئ ضمن الحصة
code-target-group-abo = مُوجَّه إلى البلدية
code-target-group-ebo = رتّب سكنه بنفسه
code-target-group-massflykt = حماية مؤقتة
code-target-group-asylsokande = طالب لجوء
code-target-group-anhorig = فرد من العائلة
code-target-group-okand = غير معروف
code-sex-kvinna = امرأة
code-sex-man = رجل
code-sex-uppgift-saknas = أفضّل عدم القول
code-child-band-0-5 = 0–5 سنوات
code-child-band-6-12 = 6–12 سنة
code-child-band-13-17 = 13–17 سنة

# How somebody heard of the place
code-channel-flyktinggruppen = وحدة اللاجئين
code-channel-ledsagning = رافقني أحدهم
code-channel-ekonomiskt-bistand = المساعدة المالية
code-channel-familjeenheten = وحدة الأسرة
code-channel-lokaltidning = الجريدة المحلية
code-channel-sociala-medier = وسائل التواصل
code-channel-hemsida = الموقع الإلكتروني
code-channel-anslagstavla = لوحة إعلانات
code-channel-valkomstcenter = مركز الترحيب
code-channel-vanner = أصدقاء أو عائلة
code-channel-partner = جهة متعاونة
code-channel-okand = غير معروف

# How much is written down
code-mode-identified = بالأسماء
code-mode-pseudonymous = ببطاقات دون أسماء
code-mode-headcount = العدد فقط
code-household-single = بمفرده
code-household-family = عائلة
code-outcome-job = عمل
code-outcome-housing = سكن
code-outcome-volunteering = أصبح متطوعاً
code-outcome-studies = دراسة
code-outcome-other = شيء آخر
code-outcome-source-volunteer = عن طريق متطوع
code-outcome-source-visitor = عن طريق زائر آخر
code-outcome-source-association = عن طريق جمعية
code-outcome-source-municipality = عن طريق البلدية
code-outcome-source-unknown = غير معروف

# Why personal data is read
code-purpose-drop-in-support = الدعم في المكان
code-purpose-coordination = التنسيق
code-purpose-followup = المتابعة
code-purpose-rights-request = طلب ممن تخصه البيانات
code-purpose-disposal = إتلاف البيانات
code-purpose-access-review = مراجعة سجل الاطلاع
code-purpose-emergency = حالة طارئة

# What happens at the place
code-activity-drop-in = استقبال دون موعد
code-activity-fika = فيكا (قهوة)
code-activity-matlagning = طبخ
code-activity-bakning = خَبز
code-activity-foreningsdag = يوم الجمعيات
code-activity-foreningstraff = لقاء مع جمعية
code-activity-verksamhetspresentation = عرض تعريفي بخدمة
code-activity-arbete-bostad = العمل والسكن
code-activity-foraldrastod = دعم الوالدين
code-activity-volontarkvall = أمسية المتطوعين
code-activity-mobleringshjalp = المساعدة في الأثاث
code-activity-sprakcafe = مقهى اللغة
code-activity-ovrigt = غير ذلك
code-partner-association = جمعية
code-partner-municipal-unit = وحدة في البلدية
code-partner-company = شركة
code-partner-other = غير ذلك
code-initiated-by-municipality = البلدية
code-initiated-by-partner = جهة متعاونة
code-initiated-by-association = جمعية
code-initiated-by-visitor = زائر
code-unit-missbruksenheten = وحدة الإدمان
code-unit-ekonomiskt-bistand = المساعدة المالية
code-unit-familjeavdelningen = قسم الأسرة
code-unit-arbetscoacher = مدربو العمل
code-unit-foraldrastod = دعم الوالدين
code-unit-bosokarstod = دعم البحث عن سكن
code-unit-ungdomskoordinatorerna = منسقو الشباب

# Why a volunteer leaves
code-leaving-moved = انتقل
code-leaving-work = العمل
code-leaving-studies = الدراسة
code-leaving-time = ضيق الوقت
code-leaving-other = غير ذلك
code-leaving-unknown = غير معروف
code-facilitation-booking = الحجز
code-facilitation-shopping = التسوق
code-facilitation-cleaning = التنظيف
code-facilitation-recruiting = البحث عن متطوعين
code-facilitation-coordinating = التنسيق
code-facilitation-other = غير ذلك

# Where somebody may be linked
code-category-oppen-forskola = روضة مفتوحة
code-category-bibliotek = مكتبة
code-category-foreningsliv = الجمعيات
code-category-idrott = الرياضة
code-category-ungdom = الشباب
code-category-sprakcafe = مقهى اللغة
code-category-laxhjalp = مساعدة في الواجبات
code-category-simskola = دروس سباحة
code-category-hlr = إنعاش القلب والرئتين
code-category-foraldragrupp = مجموعة الوالدين
code-category-sygrupp = مجموعة خياطة
code-category-aldre = كبار السن
code-category-studiecirkel = حلقة دراسية
code-category-kultur-fritid = الثقافة والترفيه
code-category-studievagledning = الإرشاد الدراسي
code-category-foraldrastodskurs = دورة للوالدين
code-category-vuxenutbildning = تعليم الكبار
code-category-sfi = السويدية للمهاجرين (SFI)
code-category-arbetscoach = مدرب عمل
code-category-bosekreterare = مستشار سكن
code-owner-same-authority = الجهة نفسها
code-owner-other-authority = جهة رسمية أخرى
code-owner-outside = خارج الجهات الرسمية

# The ladder
code-rung-informed = أُعلِم
code-rung-contact-made = تم التواصل
code-rung-accompanied = رُوفِق
code-rung-participated = شارك
code-via-self = يتواصل بنفسه
code-via-together = نتواصل معاً
code-via-host = نتواصل نيابة عن الشخص

# What stood in the way
code-closing-full = مكتمل
code-closing-cost = مكلف جداً
code-closing-language = اللغة
code-closing-no-childcare = لا توجد رعاية للأطفال
code-closing-distance = بعيد جداً
code-closing-time = الوقت غير مناسب
code-closing-other = غير ذلك
code-ground-waiver = وافق الشخص
code-ground-harm-test = تقييم الضرر
code-scope-name = الاسم
code-scope-phone = الهاتف
code-scope-email = البريد الإلكتروني
code-scope-interpreter-language = لغة المترجم
code-scope-age-band = الفئة العمرية
code-scope-children-ages = أعمار الأطفال
code-scope-household = الأسرة المعيشية
code-scope-suitable-times = الأوقات المناسبة
code-scope-need = ما الذي يحتاج الشخص المساعدة فيه
code-reservation-not-passed-on = لا يُنقل إلى غيره
code-reservation-this-purpose-only = لهذا الغرض فقط
code-reservation-not-kept = لا يُحفظ

# As what somebody works here
code-role-host = موظف المشروع
code-role-project-lead = المنسق
code-role-caseworker = موظف الحالات
code-role-volunteer = متطوع
code-role-unit-manager = رئيس الوحدة
code-role-dpo = مسؤول حماية البيانات
code-role-auditor = مدقق
code-role-witness = شاهد على السجل
code-role-analyst = محلل
code-role-operator = مشغّل النظام
code-role-steering = المجموعة التوجيهية
code-role-working-group = مجموعة العمل
code-role-kiosk = شاشة الاستقبال
code-role-admin = مسؤول النظام
