# review: machine

sessions-title = اللقاءات
sessions-newcomers = القادمون الجدد
sessions-established = المقيمون
sessions-unknown = غير معروف
sessions-children = منهم أطفال
sessions-more-children = عدد الأطفال أكبر من عدد الجميع. احسبوهم في الأعلى أيضًا.
sessions-less = أقل: { $what }
sessions-more = أكثر: { $what }
sessions-partakers = من شارك؟
sessions-nameless = شخص آخر بلا اسم
sessions-by-name = البحث بالاسم
sessions-nobody = لا أحد بهذا الاسم
sessions-no-card = هذه ليست من بطاقاتنا
sessions-noted = تم التسجيل
sessions-noted-here = { $count ->
    [zero] لم يُسجَّل أحد هنا
    [one] سُجِّل شخص واحد هنا
    [two] سُجِّل شخصان هنا
    [few] سُجِّل { $count } أشخاص هنا
    [many] سُجِّل { $count } شخصًا هنا
   *[other] سُجِّل { $count } شخص هنا
}
sessions-refused = تعذّر الحفظ. انظر صندوق الصادر.
sessions-fika = كانت هناك قهوة
sessions-hold = عُقد اللقاء
sessions-held = حُفظ أن اللقاء عُقد
sessions-was-held = عُقد
sessions-was-held-fika = عُقد مع قهوة
sessions-guests = ضيوف من الخارج
sessions-partners = الشركاء الذين حضروا
sessions-units = الوحدات التي جاءت وقدّمت معلومات
sessions-change = تغيير
sessions-day = اليوم
sessions-time = الوقت
sessions-minutes = الدقائق
sessions-move = نقل الموعد
sessions-moved = نُقل اللقاء
sessions-why = لماذا يُلغى؟
sessions-why-hint = لا تكتب شيئًا عن أشخاص بعينهم.
sessions-cancel = إلغاء اللقاء
sessions-cancelled = أُلغي اللقاء
sessions-is-off = ملغى
sessions-on-again = سيُعقد رغم ذلك
sessions-end-series = أنهِ السلسلة بعد هذه المرة
sessions-series-ended = انتهت السلسلة
sessions-skip = تخطّي هذا الموعد من السلسلة
sessions-skipped = تم تخطّي هذا الموعد، والسلسلة مستمرة
sessions-mistake = سُجِّل بالخطأ
sessions-places = { $count ->
    [zero] لا مسجّلين
    [one] مسجّل واحد
    [two] مسجّلان
    [few] { $count } مسجّلين
    [many] { $count } مسجّلًا
   *[other] { $count } مسجّل
}
sessions-plan = تخطيط
sessions-plan-do = خطِّط
sessions-planned = تم التخطيط
sessions-kind = النوع
sessions-title-of = العنوان
sessions-title-hint = يظهر في التقويم. اتركه فارغًا إن كان النوع كافيًا.
sessions-weekly = كل أسبوع
sessions-initiated = بمبادرة من؟
sessions-holidays = أيام العطل التي نتجاوزها
sessions-partner = بالتعاون مع
sessions-partner-none = لا أحد
sessions-partner-new = شريك جديد …
sessions-partner-name = الاسم
sessions-earlier = السابقة
sessions-calendar = الاشتراك في التقويم
sessions-none-today = لا شيء مخطط له اليوم.
sessions-called-headcount = عدّ الحاضرين
sessions-called-partaking = مشاركة
sessions-called-held = لقاء عُقد
sessions-called-moved = لقاء نُقل
sessions-called-cancelled = لقاء ملغى
sessions-called-undone = تم التراجع
