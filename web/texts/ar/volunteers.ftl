# review: machine

volunteers-title = المتطوعون
volunteers-list = كل المتطوعين
volunteers-none = لا يوجد متطوعون بعد.
volunteers-unnamed = بلا اسم
volunteers-gone = { $count ->
    [zero] لم يتوقف أحد
    [one] متطوع واحد توقف
    [two] متطوعان توقفا
    [few] { $count } متطوعين توقفوا
    [many] { $count } متطوعًا توقفوا
   *[other] { $count } متطوع توقفوا
}
volunteers-welcome = متطوع جديد
volunteers-welcomed = سُجِّل المتطوع
volunteers-given-name = الاسم الأول
volunteers-family-name = اسم العائلة
volunteers-phone = الهاتف
volunteers-email = البريد الإلكتروني
volunteers-until = يستطيع المساعدة حتى
volunteers-until-hint = اتركه فارغًا إن لم يُعرف.
volunteers-channel = كيف عرف المتطوع بنا؟
volunteers-since = معنا منذ { $day }
volunteers-stays-until = حتى { $day }
volunteers-is-paused = في استراحة
volunteers-is-left = توقف
volunteers-check = أُبرز مستخرج السجل
volunteers-check-hint = فقط لمن يلتقي بالأطفال. اكتب اليوم؛ لا يُحفظ المستخرج.
volunteers-check-do = لقد رأيته
volunteers-checked = أُبرز مستخرج السجل في { $day }
volunteers-pause = يأخذ استراحة
volunteers-paused = حُفظت الاستراحة
volunteers-return = عاد
volunteers-back = أهلًا بعودتك
volunteers-leave = يتوقف
volunteers-why = لماذا؟
volunteers-leave-do = احفظ أن المتطوع يتوقف
volunteers-left = حُفظ. شكرًا على المساعدة!
volunteers-not-left = لم يتوقف
volunteers-link = أعطِ رابطًا شخصيًا
volunteers-link-anew = أعطِ رابطًا جديدًا
volunteers-link-end = أغلق الرابط
volunteers-link-ended = أُغلق الرابط
volunteers-link-how = امسح الرمز بهاتف المتطوع أو أرسل الرابط. يظهر الآن فقط. من لديه الرابط فهو المتطوع.
volunteers-code = رابط شخصي لـ { $name }
volunteers-copy = انسخ الرابط
volunteers-copied = تم النسخ
volunteers-shifts = المناوبات
volunteers-no-shifts = لا توجد مناوبات معروضة.
volunteers-taken = { $taken } من { $needed }
volunteers-off = أزِل من المناوبة
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = عيّن شخصًا
volunteers-swap = بدّل مع
volunteers-shift-back = اسحب المناوبة
volunteers-offer = اعرض مناوبة
volunteers-offer-do = اعرض
volunteers-offered = عُرضت المناوبة
volunteers-session = اللقاء
volunteers-needed = العدد المطلوب
volunteers-plan-first = خطِّط للقاء أولًا، ثم يمكنك عرض مناوبات.
volunteers-hours = وقت بانتظار الموافقة
volunteers-no-hours = لا وقت بانتظار الموافقة.
volunteers-by-you = سجّلته أنت أو برابط منك؛ يوافق عليه شخص آخر
volunteers-approve = { $count ->
    [zero] لا شيء للموافقة
    [one] وافق على سطر واحد
    [two] وافق على السطرين
    [few] وافق على { $count } أسطر
    [many] وافق على { $count } سطرًا
   *[other] وافق على { $count } سطر
}
volunteers-approved = تمت الموافقة
volunteers-reject = عدم الموافقة
volunteers-reject-why = ما الذي ليس صحيحًا؟
