# review: machine

kiosk-title = أهلاً وسهلاً
kiosk-choose = اختر لغتك
kiosk-why = لماذا أتيت اليوم؟
kiosk-why-fika = قهوة ولقاء الناس
kiosk-why-forms = استمارات
kiosk-why-letters = رسائل ودوائر حكومية
kiosk-why-work = العمل
kiosk-why-home = السكن
kiosk-why-computer = الهاتف والحاسوب
kiosk-why-children = الأطفال والوالدان
kiosk-why-other = شيء آخر
kiosk-saved = شكراً! تم الحفظ.
kiosk-sit = تفضل بالجلوس، سيأتي إليك أحدنا.
kiosk-waits = { $count ->
    [zero] لا شيء ينتظر الإرسال
    [one] واحد ينتظر الإرسال
    [two] اثنان ينتظران الإرسال
    [few] { $count } تنتظر الإرسال
    [many] { $count } ينتظر الإرسال
   *[other] { $count } ينتظر الإرسال
}
kiosk-not-saved = لم يتم الحفظ. أخبر الموظفين.
kiosk-returns = ستعود الصفحة إلى البداية قريباً
kiosk-stay = ابقَ هنا
kiosk-start = إلى البداية
kiosk-card-read = قُرئت البطاقة.
kiosk-leave = للموظفين: اضغط مطولاً للخروج
kiosk-leave-question = مغادرة الكشك؟
kiosk-leave-why = للموظفين فقط.
kiosk-leave-now = مغادرة
kiosk-cease = إيقاف عمل الكشك
kiosk-not-set-up = هذا الجهاز ليس كشكاً بعد
kiosk-set-up-why = يفعل الموظفون ذلك مرة واحدة: ألصقوا رمز الجهاز من الإعدادات أو امسحوه.
kiosk-token = رمز الجهاز
kiosk-become = اجعله كشكاً
kiosk-unknown-token = لا يوجد جهاز بهذا الرمز، أو أُلغي.
kiosk-needs-code = للموظفين: يحتاج الكشك إلى رمز جديد. ينتظر ما يُسجّل هنا حتى ذلك الحين.
kiosk-needs-staff = للموظفين: { $count } يحتاج إلى مساعدة
kiosk-visit = زيارة عند الكشك
kiosk-open = افتح الكشك على هذا الجهاز
