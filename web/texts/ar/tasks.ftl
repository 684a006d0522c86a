# review: machine

tasks-title = المهام
tasks-own = إحالاتي المفتوحة
tasks-which = إظهار
tasks-all = الكل
tasks-older = أقدم من { $days } يوماً
tasks-none = لا شيء ينتظر.
tasks-age = { $days ->
    [0] اليوم
    [zero] اليوم
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $days } أيام
    [many] قبل { $days } يوماً
   *[other] قبل { $days } يوم
  }
tasks-open = فتح ملف الشخص
tasks-conflicts = تعديلات تعارضت
tasks-conflicts-none = لا يوجد تعارض.
tasks-met = كتبه { $by }، { $day }
tasks-somebody = شخص
tasks-some-visit = زيارة
tasks-mine = هذا ما كُتب
tasks-theirs = هذا ما هو مسجل الآن
tasks-other = شيء آخر
tasks-other-value = ماذا يجب أن يُكتب؟
tasks-not-shown = لا يظهر هنا
tasks-nothing = لا شيء
tasks-settle = اعتماد هذا
tasks-settled = تم الحسم
tasks-stale = خدمات بحاجة إلى تحقق
tasks-stale-none = تم التحقق من الجميع.
tasks-verify = { $place }: كل شيء صحيح اليوم
tasks-duplicates-none = لا يبدو أن أحداً مسجّل مرتين.
tasks-duplicates-undecided = عرض التكرارات المحتملة يتطلب قراراً، ولا يوجد قرار اليوم.
tasks-alike = متشابه: { $what }
tasks-name = الاسم
tasks-similar-name = اسم مشابه
tasks-keep = دمج والإبقاء على { $name }
tasks-two = هما شخصان مختلفان
tasks-elsewhere = في أماكن أخرى
tasks-arrivals = مطابقة الواصلين، في الاستقبال
tasks-hours = ساعات للموافقة عليها، عند المتطوعين
tasks-field-given-name = الاسم الأول
tasks-field-family-name = اسم العائلة
tasks-field-phone = الهاتف
tasks-field-birth-date = تاريخ الميلاد
tasks-field-birth-year = سنة الميلاد
tasks-field-arrived-on = جاء إلى البلدية
tasks-field-interpreter-language = لغة المترجم
tasks-field-target-group = الفئة
tasks-field-sex = الجنس
tasks-field-channel = كيف عرف المكان
tasks-field-supports = الدعم
tasks-field-stayed = بقي
tasks-field-children = الأطفال
