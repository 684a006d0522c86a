# review: machine

desk-title = مكتب الاستقبال
desk-purpose = الغرض
desk-nobody-here = لم يسجّل أحد الدخول. يمكنك تسجيل من يأتي، ولا تُعرض بيانات أي شخص.
desk-search = الاسم أو الرقم الشخصي أو رقم القضية أو البطاقة
desk-search-away = اكتب اسماً أو اقرأ بطاقة
desk-found = { $count ->
    [zero] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
 }
desk-hits = النتائج
desk-nobody = لم يُعثر على أحد.
desk-register-this = تسجيل { $name }
desk-note-this = تدوين { $name }
desk-born = مواليد { $year }
desk-nameless = بلا اسم
desk-somebody = شخص ما
desk-anonymous = زيارة مجهولة
desk-anonymous-one = زيارة مجهولة
desk-anonymous-help = مجهول مع مساعدة
desk-supports = بماذا تمت مساعدة الزائر؟
desk-more = المزيد عند الحاجة
desk-when = متى جاء الزائر؟
desk-when-now = الفراغ يعني الآن.
desk-by = من ساعد؟
desk-by-host = موظف المشروع
desk-by-volunteer = متطوع
desk-by-unit = جهة زائرة
desk-stay = بعد ذلك
desk-stays = بقي في المكان
desk-channel = كيف وصل الزائر إلينا؟
desk-children = أطفال جاؤوا معه
desk-fewer-children = طفل أقل
desk-more-children = طفل إضافي
desk-untold = لم يُذكر
desk-check-in = تسجيل الحضور
desk-open = فتح
desk-checked-in = تم تسجيل حضور { $who }
desk-undone = تم التراجع
desk-visit = تسجيل حضور
desk-arrival = وصول مدوَّن
desk-registration = تسجيل شخص
desk-told = معلومة عن شخص
desk-taken-back = معلومة تم التراجع عنها
desk-card = بطاقة
desk-register = تسجيل شخص جديد
desk-register-least = تكفي الفئة المستهدفة، وكل ما عداها اختياري.
desk-register-go = سجّل الشخص وحضوره
desk-register-card = بطاقة فقط دون اسم
desk-registered = تم التسجيل
desk-group = الفئة المستهدفة
desk-group-missing = اختر فئة. «غير معروف» خيار مقبول.
desk-alike = هل هو أحد هؤلاء؟
desk-field-given-name = الاسم الأول
desk-field-family-name = اسم العائلة
desk-field-birth-year = سنة الميلاد
desk-field-birth-date = تاريخ الميلاد
desk-field-sex = الجنس
desk-field-target-group = الفئة المستهدفة
desk-field-phone = الهاتف
desk-field-interpreter-language = لغة الترجمة
desk-field-arrived-on = تاريخ القدوم إلى البلدية
desk-field-channel = وصل إلينا عن طريق
desk-field-case-number = رقم القضية
desk-field-personnummer = الرقم الشخصي
desk-number-show = عرض الرقم الشخصي
desk-field-id = معرّف الشخص
desk-field-why = لماذا يلزم الرقم الشخصي؟
desk-why-identification = لمعرفة من هو
desk-why-case-link = للربط بقضية
desk-room = الموجودون الآن
desk-room-own = المسجَّلون هنا اليوم
desk-room-show = عرض جميع الموجودين
desk-room-again = تحديث
desk-room-empty = لم يُسجَّل حضور أحد باسم أو بطاقة بعد.
desk-room-undecided = عرض جميع الموجودين يتطلب قراراً، ولا يوجد قرار اليوم. ما تسجّله بنفسك يبقى ظاهراً لك.
desk-anonymous-count = زيارات مجهولة
desk-anonymous-less = زيارة مجهولة أقل
desk-anonymous-more = زيارة مجهولة إضافية
desk-waits = بانتظار الإرسال
desk-needs-help = يحتاج إلى مساعدة
desk-undo-who = تراجع عن { $who }
desk-stayed = بقي
desk-stayed-who = بقي { $who } في المكان
desk-arrivals = مدوَّنون دون شبكة
desk-arrivals-show = عرض
desk-arrivals-none = لا شيء للمطابقة.
desk-arrival-dropped = حُذفت الملاحظة
desk-match = مطابقة
desk-match-who = مطابقة { $who }
desk-match-label = من كان؟
desk-matched = الزيارة الآن لهذا الشخص
desk-mode = لا يجوز تدوين الأسماء في هذا المكان. الزيارة تُحسب رغم ذلك.
desk-mode-anonymous = احسبها مجهولة
desk-mode-card = أعط بطاقة بدلاً من ذلك
desk-to-outbox = { $count ->
    [zero] انظر ما يحتاج إلى مساعدة
    [one] انظر ما يحتاج إلى مساعدة
    [two] انظر الاثنين اللذين يحتاجان إلى مساعدة
    [few] انظر { $count } تحتاج إلى مساعدة
    [many] انظر { $count } تحتاج إلى مساعدة
   *[other] انظر { $count } تحتاج إلى مساعدة
 }
desk-headcount = كم عدد الموجودين؟
desk-headcount-newcomers = قادمون جدد
desk-headcount-established = مقيمون منذ مدة
desk-headcount-unknown = غير معروف
desk-fewer = واحد أقل: { $what }
desk-one-more = واحد إضافي: { $what }
desk-known = المعلومات
desk-correct = تعديل
desk-mine = ما كتبته
desk-theirs = ما كتبه غيرك
desk-keep-mine = احتفظ بما كتبته
desk-keep-theirs = احتفظ بما كتبه غيري
desk-links = الإحالات
desk-informed = معلومات عمّا نحفظه
desk-slip-open = ما نحفظه عنك
desk-slip-print = اطبع وسجّل ذلك
desk-slip-shown = سجّل أنها عُرضت
desk-cards = البطاقات
desk-cards-show = عرض البطاقات
desk-card-new = أعط بطاقة جديدة
desk-card-given = بطاقة جديدة
desk-card-square = رمز QR للبطاقة { $code }
desk-card-line = أظهر البطاقة في المرة القادمة. لا حاجة إلى ذكر اسمك.
desk-card-stock = أعط بطاقة مطبوعة
desk-card-like = مثلاً: blå räv 42
desk-card-give = أعط البطاقة
desk-card-revoke = إيقاف
desk-card-revoke-this = إيقاف { $code }
desk-card-revoked = تم إيقاف البطاقة
desk-card-is-revoked = موقوفة
desk-leave = إجازة الوالدين
desk-household = الأسرة
desk-household-with = يسكن مع
desk-household-leave = غادر المسكن
desk-period = فترة الدعم
desk-period-why = السبب، إذا جرى تمديد الدعم
desk-escorts = المرافقة
desk-escort = { $accepted ->
    [yes] عُرضت في { $on } وأرادها
   *[no] عُرضت في { $on } ولم يردها
 }
desk-escort-wanted = هل أراد الشخص من يرافقه؟
desk-escort-offer = عُرضت اليوم
desk-escort-done = جاء إلى هنا في { $on }
desk-escort-finish = تمت اليوم
desk-outcomes = ما تحقق
desk-outcome = ماذا
desk-outcome-source = عن طريق من
desk-on = اليوم
desk-from = من
desk-to = إلى
desk-last-day = آخر يوم
desk-end = إنهاء
desk-since = منذ { $since }
desk-span = { $since } – { $until }
desk-merge = الشخص نفسه مرتين
desk-merge-label = ابحث عن الآخر
desk-merge-sure = هل هو الشخص نفسه؟ يمكن الفصل من جديد.
desk-merge-go = دمج
desk-merged = تم الدمج
desk-unmerge = فصل
desk-unmerged = تم الفصل
desk-history = السجل
desk-history-show = عرض السجل
desk-fact = { $type ->
    [PersonRegistered] تسجيل
    [PersonCorrected] تعديل معلومات
    [InformationGiven] حصل على معلومات
    [CardIssued] حصل على بطاقة
    [CardRevoke] إيقاف بطاقة
    [CardRevoked] إيقاف بطاقة
    [HouseholdFormed] أسرة
    [HouseholdLeft] غادر الأسرة
    [TargetGroupSet] الفئة المستهدفة
    [SupportPeriodSet] فترة الدعم
    [ParentalLeaveStarted] بدأت إجازة الوالدين
    [ParentalLeaveEnded] انتهت إجازة الوالدين
    [ProtectedIdentitySet] بيانات محمية
    [RestrictionSet] تقييد
    [PersonsMerged] دمج
    [PersonsUnmerged] فصل
    [VisitRecorded] زيارة
    [SupportGiven] مساعدة إضافية
    [StayedOn] بقي في المكان
    [VisitCorrected] تصحيح زيارة
    [ArrivalMatched] مطابقة وصول
    [EscortOffered] عُرضت مرافقة
    [EscortDone] تمت المرافقة
    [OutcomeReported] ما تحقق
    [RosterEntered] في القائمة
    [RosterLeft] خارج القائمة
   *[other] معلومة أخرى
 }
desk-fact-withdrawn = { $what } (تم التراجع)
desk-protected = بيانات شخصية محمية. اقرأ ما تحتاج إليه فقط.
desk-restricted = يجوز حفظ البيانات فقط، لا استخدامها.
desk-closed = لا يوجد شخص كهذا، أو لا يجوز عرضه لك.
desk-reason-needed = بيانات هذا الشخص محمية. اكتب لماذا تحتاج إلى فتحها.
desk-reason = السبب
desk-reason-hint = { $least ->
    [zero] { $least } حرفاً على الأقل. يُحفظ السبب ويُراجَع.
    [one] حرف واحد على الأقل. يُحفظ السبب ويُراجَع.
    [two] حرفان على الأقل. يُحفظ السبب ويُراجَع.
    [few] { $least } أحرف على الأقل. يُحفظ السبب ويُراجَع.
    [many] { $least } حرفاً على الأقل. يُحفظ السبب ويُراجَع.
   *[other] { $least } حرفاً على الأقل. يُحفظ السبب ويُراجَع.
}
desk-emergency = فتح في حالة طارئة
desk-scan = قراءة بطاقة
desk-scan-hold = ضع مربّع البطاقة أمام الكاميرا. لا تُحفظ أي صور.
desk-scan-no-camera = لا يمكن استخدام الكاميرا. اكتب كلمات البطاقة وأرقامها بدلاً من ذلك.
desk-scan-close = إغلاق الكاميرا
desk-slip-title = ما نحفظه عنك
desk-slip-what = نحفظ ما تخبرنا به، ومتى كنت هنا، وبماذا ساعدناك. وقد يضيف فريق اللاجئين في البلدية معلومات عن الفئة المستهدفة والأسرة وفترة الدعم وإجازة الوالدين. لا حاجة إلى ذكر اسمك.
desk-slip-not = لا نكتب أبداً عن الدين أو الصحة أو الأصل أو الآراء.
desk-slip-why = نفعل ذلك لنتمكن من مساعدتك ولنبيّن ما يقدّمه مكان اللقاء. الأرقام التي تُنشر لا تكشف أبداً من أنت.
desk-slip-who = لا يقرأها إلا من يساعدك أو من يتحقق من سلامة العمل. وتُسجَّل كل قراءة.
desk-slip-long = تُحذف البيانات بقرار، غالباً بعد خمس سنوات من آخر ملاحظة.
desk-slip-rights = من حقك أن تعرف ما حفظناه، وأن تُصحَّح الأخطاء، وأن تعرف من قرأ. هذا مجاني.
desk-slip-ask = اسألنا في مكتب الاستقبال، أو مسؤول حماية البيانات في البلدية. ويمكنك أيضاً تقديم شكوى إلى هيئة حماية الخصوصية السويدية (imy.se).
