# review: machine

closing-title = إنهاء الأمسية
closing-opening = وقت الفتح
closing-open = افتح الأمسية
closing-opened = فُتحت الأمسية
closing-opens = يفتح
closing-closes = يغلق
closing-hosts = المستقبِلون
closing-hosts-hint = افصل بين الأسماء بفواصل.
closing-open-anew = اكتب الوقت والمستقبِلين من جديد
closing-shut-why = لماذا لم يكن مفتوحًا؟
closing-shut = لم يكن مفتوحًا
closing-was-shut = لم يكن مفتوحًا
closing-heads = كم كان عدد الحاضرين؟
closing-stayed = من بقي؟
closing-nobody-here = لم يُسجَّل حضور أحد الليلة.
closing-volunteers = ساعات المتطوعين
closing-volunteer-add = أضف متطوعًا
closing-minutes-of = الدقائق، { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: سُجِّل { $time } من قبل
closing-facilitation = وقتك كي يتمكن الآخرون من المساعدة
closing-told-already = سُجِّل { $time } من قبل
closing-task = فيمَ قضيت الوقت؟
closing-unmatched = { $count ->
    [zero] لا وصول لمطابقته مع شخص
    [one] وصول واحد لمطابقته مع شخص
    [two] وصولان لمطابقتهما مع أشخاص
    [few] { $count } حالات وصول لمطابقتها مع أشخاص
    [many] { $count } حالة وصول لمطابقتها مع أشخاص
   *[other] { $count } حالة وصول لمطابقتها مع أشخاص
}
closing-close = أنهِ الأمسية
closing-done = انتهت الأمسية
closing-already = كان كل شيء محفوظًا
closing-arrived = حُفظ كل شيء. شكرًا على هذه الليلة!
closing-waits = حُفظ كل شيء على هذا الجهاز وسيُرسل في أقرب وقت.
closing-another = يوم آخر
closing-called-opening = وقت الفتح
closing-called-session = استقبال مفتوح
closing-called-stayed = بقي
closing-called-hours = وقت متطوع
closing-called-facilitation = وقتك
