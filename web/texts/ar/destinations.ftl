# review: machine

destinations-title = الخدمات
destinations-text = بحث
destinations-any = الكل
destinations-more = خيارات أخرى
destinations-language = لغة الحديث
destinations-day = اليوم
destinations-category = النوع
destinations-age = العمر
destinations-cost = التكلفة
destinations-free = مجاناً
destinations-at-most = { $kronor } كرونة على الأكثر
destinations-childcare = رعاية أطفال
destinations-closed-too = إظهار المغلقة أيضاً
destinations-count = { $count ->
    [zero] لا خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $count } خدمات
    [many] { $count } خدمة
   *[other] { $count } خدمة
  }
destinations-away = لا يمكن الوصول إلى الدليل. هذا ما جُلب آخر مرة.
destinations-take = أضف إلى الورقة
destinations-taken = { $count ->
    [zero] لم يُختر شيء
    [one] اختيار واحد
    [two] اختياران
    [few] { $count } اختيارات
    [many] { $count } اختياراً
   *[other] { $count } اختيار
  }
destinations-taken-none = إلغاء كل الاختيارات
destinations-handout = ورقة للأخذ معك
destinations-handout-language = لغة الورقة
destinations-leaf = أماكن يمكنك الذهاب إليها
destinations-leaf-why = يمكنك الذهاب وحدك. إذا أردت مرافقة أو مساعدة فاسألنا في Mötesplatsen.
destinations-when = متى
destinations-weekly = كل { $days }
destinations-fortnightly = كل أسبوعين: { $days }
destinations-daily = كل يوم
destinations-hours = من { $begins } إلى { $ends }
destinations-address = أين
destinations-languages = اللغات
destinations-ages = العمر
destinations-ages-both = { $to ->
    [zero] من { $from } إلى { $to } سنة
    [one] من { $from } إلى سنة واحدة
    [two] من { $from } إلى سنتين
    [few] من { $from } إلى { $to } سنوات
    [many] من { $from } إلى { $to } سنة
   *[other] من { $from } إلى { $to } سنة
}
destinations-ages-from = { $from ->
    [zero] من { $from } سنة
    [one] من سنة واحدة
    [two] من سنتين
    [few] من { $from } سنوات
    [many] من { $from } سنة
   *[other] من { $from } سنة
}
destinations-ages-to = { $to ->
    [zero] حتى { $to } سنة
    [one] حتى سنة واحدة
    [two] حتى سنتين
    [few] حتى { $to } سنوات
    [many] حتى { $to } سنة
   *[other] حتى { $to } سنة
}
destinations-kronor = { $kronor ->
    [zero] { $kronor } كرونة
    [one] كرونة واحدة
    [two] كرونتان
    [few] { $kronor } كرونات
    [many] { $kronor } كرونة
   *[other] { $kronor } كرونة
}
destinations-url = الموقع الإلكتروني
destinations-fresh = تم التحقق { $day }
destinations-stale = بحاجة إلى تحقق: آخر مرة { $day }
destinations-closed = مغلق
destinations-keep = تحديث المعلومات
destinations-verify = كل شيء صحيح اليوم
destinations-verified = تم التحقق: { $place }
destinations-change = تعديل
destinations-change-title = تعديل { $place }
destinations-contact = بمن يمكننا الاتصال؟
destinations-contact-new = بمن يمكننا الاتصال؟ يظهر للموظفين فقط
destinations-nobody = لم يُذكر أحد.
destinations-link = رابط لمن يدير الخدمة
destinations-link-why = بالرابط يمكنهم تصحيح معلوماتهم بأنفسهم لمدة سنة. كل رابط جديد يحل محل القديم.
destinations-close = إغلاق
destinations-close-title = إغلاق { $place }
destinations-close-why = لماذا؟
destinations-closed-now = أُغلق: { $place }
destinations-open-again = فتح من جديد
destinations-opened = مفتوح من جديد
destinations-no-persons = لا تكتب شيئاً عن أشخاص بعينهم.
destinations-add = إضافة خدمة
destinations-name = الاسم
destinations-owner = من يديرها؟
destinations-owner-why = هذا يحدد هل نحتاج إلى أساس عندما نخبرهم بشيء.
destinations-days = الأيام
destinations-rule = يتكرر (قاعدة)
destinations-begins = يبدأ
destinations-ends = ينتهي
destinations-min-age = من عمر
destinations-max-age = إلى عمر
destinations-cost-kronor = التكلفة بالكرونة، 0 إذا كانت مجانية
destinations-unsaid = غير معروف
destinations-description = وصف
destinations-clash = غيّر شخص آخر الشيء نفسه إلى: { $theirs }. احفظ مرة أخرى إذا كان ما كتبته هو الصحيح.
