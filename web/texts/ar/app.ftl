# review: machine

app-title = مكان اللقاء
app-skip = انتقل إلى المحتوى
app-menu = القائمة
app-sign-in = تسجيل الدخول
app-sign-out = تسجيل الخروج
app-language = اللغة
app-welcome = أهلاً بك. هنا نساعد بعضنا بعضاً على الاندماج في دانديريد.
app-machine-translated = تمت الترجمة آلياً ولم تُراجَع بعد.
app-no-answer = لا يمكن الوصول إلى الخدمة الآن. حاول مرة أخرى بعد قليل.
app-no-answer-yet = لا يمكن الوصول إلى الخدمة الآن. سنحاول مرة أخرى.
app-wait = انتظر …
app-undo = تراجع
app-site = المكان
app-save = حفظ
app-cancel = إلغاء
app-close = إغلاق
app-back = رجوع
app-add = إضافة
app-remove = إزالة
app-print = طباعة
app-download = تنزيل
app-search = بحث
app-yes = نعم
app-no = لا
app-today = اليوم
app-saved = تم الحفظ
app-more = المزيد
app-optional = اختياري
app-show = إظهار
app-hide = إخفاء
app-sign-in-for = سجّل الدخول للوصول إلى { $screen }.
app-not-yours = دورك لا يشمل { $screen }.
app-sign-in-denied = أُلغي تسجيل الدخول.
app-sign-in-failed = لم ينجح تسجيل الدخول. حاول مرة أخرى.
app-sign-in-unreachable = لا يمكن الوصول إلى تسجيل الدخول الآن. حاول بعد قليل.
app-sign-in-nobody = أنت مسجّل الدخول لدى البلدية، لكن ليس لك دور هنا. تحدث مع المسؤول عن مكان اللقاء.
app-locked = تم قفل الشاشة. سجّل الدخول من جديد للمتابعة.
app-known-no-more = لم تعد Brygga تتعرف عليك. ما تكتبه يُحفظ هنا. سجّل الدخول من جديد فيُرسل.
app-offline = لا توجد شبكة الآن. ما تُدخله يُحفظ هنا ويُرسل لاحقاً.
app-clock-ahead = { $minutes ->
    [zero] ساعة هذا الجهاز متقدمة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
    [one] ساعة هذا الجهاز متقدمة دقيقة واحدة. تُصحَّح الأوقات تلقائياً.
    [two] ساعة هذا الجهاز متقدمة دقيقتين. تُصحَّح الأوقات تلقائياً.
    [few] ساعة هذا الجهاز متقدمة { NUMBER($minutes) } دقائق. تُصحَّح الأوقات تلقائياً.
    [many] ساعة هذا الجهاز متقدمة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
   *[other] ساعة هذا الجهاز متقدمة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
}
app-clock-behind = { $minutes ->
    [zero] ساعة هذا الجهاز متأخرة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
    [one] ساعة هذا الجهاز متأخرة دقيقة واحدة. تُصحَّح الأوقات تلقائياً.
    [two] ساعة هذا الجهاز متأخرة دقيقتين. تُصحَّح الأوقات تلقائياً.
    [few] ساعة هذا الجهاز متأخرة { NUMBER($minutes) } دقائق. تُصحَّح الأوقات تلقائياً.
    [many] ساعة هذا الجهاز متأخرة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
   *[other] ساعة هذا الجهاز متأخرة { NUMBER($minutes) } دقيقة. تُصحَّح الأوقات تلقائياً.
}
app-accessibility = إمكانية الوصول
