# review: machine

desk-title = میز پذیرش
desk-purpose = هدف
desk-nobody-here = هیچ‌کس وارد نشده است. می‌توانید ثبت کنید چه کسی می‌آید؛ معلومات هیچ‌کس نشان داده نمی‌شود.
desk-search = نام، نمبر شخصی، نمبر دوسیه یا کارت
desk-search-away = نامی بنویسید یا کارتی را بخوانید
desk-found = { $count ->
    [one] یک نتیجه
   *[other] { $count } نتیجه
 }
desk-hits = نتیجه‌ها
desk-nobody = کسی پیدا نشد.
desk-register-this = ثبت { $name }
desk-note-this = یادداشت { $name }
desk-born = متولد { $year }
desk-nameless = بی‌نام
desk-somebody = کسی
desk-anonymous = بازدید بی‌نام
desk-anonymous-one = بازدید بی‌نام
desk-anonymous-help = بی‌نام با کمک
desk-supports = با چه چیزی به بازدیدکننده کمک شد؟
desk-more = بیشتر، اگر لازم باشد
desk-when = بازدیدکننده چه وقت آمد؟
desk-when-now = خالی یعنی همین حالا.
desk-by = چه کسی کمک کرد؟
desk-by-host = کارمند پروژه
desk-by-volunteer = داوطلب
desk-by-unit = اداره مهمان
desk-stay = بعد از آن
desk-stays = ماند
desk-channel = بازدیدکننده ما را چگونه یافت؟
desk-children = کودکان همراه
desk-fewer-children = یک کودک کمتر
desk-more-children = یک کودک بیشتر
desk-untold = گفته نشده
desk-check-in = ثبت حضور
desk-open = باز کردن
desk-checked-in = حضور { $who } ثبت شد
desk-undone = برگردانده شد
desk-visit = ثبت حضور
desk-arrival = آمدن یادداشت‌شده
desk-registration = ثبت شخص
desk-told = چیزی درباره یک شخص
desk-taken-back = چیزی که برگردانده شد
desk-card = کارت
desk-register = ثبت شخص جدید
desk-register-least = گروه هدف کافی است. بقیه اختیاری است.
desk-register-go = ثبت شخص و حضور
desk-register-card = فقط کارت، بدون نام
desk-registered = ثبت شد
desk-group = گروه هدف
desk-group-missing = یک گروه انتخاب کنید. «معلوم نیست» هم درست است.
desk-alike = آیا یکی از این‌هاست؟
desk-field-given-name = نام
desk-field-family-name = تخلص
desk-field-birth-year = سال تولد
desk-field-birth-date = تاریخ تولد
desk-field-sex = جنس
desk-field-target-group = گروه هدف
desk-field-phone = تلفون
desk-field-interpreter-language = زبان ترجمان
desk-field-arrived-on = تاریخ آمدن به شهرداری
desk-field-channel = ما را یافت از طریق
desk-field-case-number = نمبر دوسیه
desk-field-personnummer = نمبر شخصی
desk-number-show = نشان دادن نمبر شخصی
desk-field-id = شناسه شخص
desk-field-why = چرا نمبر شخصی لازم است؟
desk-why-identification = برای دانستن این که کیست
desk-why-case-link = برای پیوند با دوسیه
desk-room = حاضران همین حالا
desk-room-own = امروز اینجا ثبت شده
desk-room-show = نشان دادن همه حاضران
desk-room-again = تازه کردن
desk-room-empty = هنوز کسی با نام یا کارت ثبت نشده است.
desk-room-undecided = نشان دادن همه حاضران به تصمیم نیاز دارد و امروز تصمیمی نیست. آنچه خودتان ثبت می‌کنید را می‌بینید.
desk-anonymous-count = بازدیدهای بی‌نام
desk-anonymous-less = یک بازدید بی‌نام کمتر
desk-anonymous-more = یک بازدید بی‌نام بیشتر
desk-waits = منتظر فرستادن
desk-needs-help = کمک لازم دارد
desk-undo-who = برگرداندن { $who }
desk-stayed = ماند
desk-stayed-who = { $who } ماند
desk-arrivals = یادداشت‌شده بدون انترنت
desk-arrivals-show = نشان دادن
desk-arrivals-none = چیزی برای وصل کردن نیست.
desk-arrival-dropped = یادداشت پاک شد
desk-match = وصل کردن
desk-match-who = وصل کردن { $who }
desk-match-label = چه کسی بود؟
desk-matched = این بازدید حالا از این شخص است
desk-mode = در این محل نام نوشته نمی‌شود. بازدید باز هم شمرده می‌شود.
desk-mode-anonymous = بی‌نام شمردن
desk-mode-card = به جای آن کارت دادن
desk-to-outbox = { $count ->
    [one] دیدن آنچه کمک لازم دارد
   *[other] دیدن { $count } موردی که کمک لازم دارد
 }
desk-headcount = چند نفر اینجاست؟
desk-headcount-newcomers = تازه‌واردان
desk-headcount-established = ساکنان قدیمی
desk-headcount-unknown = معلوم نیست
desk-fewer = یکی کمتر: { $what }
desk-one-more = یکی بیشتر: { $what }
desk-known = معلومات
desk-correct = تغییر دادن
desk-mine = نوشته شما
desk-theirs = نوشته دیگری
desk-keep-mine = نگه داشتن نوشته من
desk-keep-theirs = نگه داشتن نوشته دیگری
desk-links = معرفی‌ها
desk-informed = معلومات درباره آنچه نگه می‌داریم
desk-slip-open = آنچه درباره شما نگه می‌داریم
desk-slip-print = چاپ و ثبت
desk-slip-shown = ثبت این که نشان داده شد
desk-cards = کارت‌ها
desk-cards-show = نشان دادن کارت‌ها
desk-card-new = دادن کارت جدید
desk-card-given = کارت جدید
desk-card-square = کود QR برای { $code }
desk-card-line = بار دیگر کارت را نشان دهید. لازم نیست نام خود را بگویید.
desk-card-stock = دادن کارت چاپ‌شده
desk-card-like = مثلاً: blå räv 42
desk-card-give = دادن کارت
desk-card-revoke = مسدود کردن
desk-card-revoke-this = مسدود کردن { $code }
desk-card-revoked = کارت مسدود شد
desk-card-is-revoked = مسدود
desk-leave = رخصتی والدین
desk-household = خانواده
desk-household-with = زندگی می‌کند با
desk-household-leave = از خانه رفت
desk-period = دوره حمایت
desk-period-why = دلیل، اگر حمایت تمدید می‌شود
desk-escorts = همراهی
desk-escort = { $accepted ->
    [yes] در { $on } پیشنهاد شد، خواست
   *[no] در { $on } پیشنهاد شد، نخواست
 }
desk-escort-wanted = آیا شخص همراه می‌خواست؟
desk-escort-offer = امروز پیشنهاد شد
desk-escort-done = در { $on } آمد
desk-escort-finish = امروز انجام شد
desk-outcomes = نتیجه چه شد
desk-outcome = چه چیز
desk-outcome-source = از طریق چه کسی
desk-on = روز
desk-from = از
desk-to = تا
desk-last-day = روز آخر
desk-end = پایان دادن
desk-since = از { $since }
desk-span = { $since } – { $until }
desk-merge = یک شخص دو بار
desk-merge-label = دیگری را بجویید
desk-merge-sure = آیا یک شخص است؟ دوباره می‌توان جدا کرد.
desk-merge-go = یکی کردن
desk-merged = یکی شد
desk-unmerge = جدا کردن
desk-unmerged = جدا شد
desk-history = تاریخچه
desk-history-show = نشان دادن تاریخچه
desk-fact = { $type ->
    [PersonRegistered] ثبت شد
    [PersonCorrected] معلومات تغییر کرد
    [InformationGiven] معلومات گرفت
    [CardIssued] کارت گرفت
    [CardRevoke] مسدود شدن کارت
    [CardRevoked] کارت مسدود شد
    [HouseholdFormed] خانواده
    [HouseholdLeft] از خانواده رفت
    [TargetGroupSet] گروه هدف
    [SupportPeriodSet] دوره حمایت
    [ParentalLeaveStarted] رخصتی والدین آغاز شد
    [ParentalLeaveEnded] رخصتی والدین پایان یافت
    [ProtectedIdentitySet] معلومات محافظت‌شده
    [RestrictionSet] محدودیت
    [PersonsMerged] یکی شد
    [PersonsUnmerged] جدا شد
    [VisitRecorded] بازدید
    [SupportGiven] کمک بیشتر
    [StayedOn] ماند
    [VisitCorrected] بازدید اصلاح شد
    [ArrivalMatched] آمدن وصل شد
    [EscortOffered] همراهی پیشنهاد شد
    [EscortDone] همراهی انجام شد
    [OutcomeReported] نتیجه
    [RosterEntered] در فهرست
    [RosterLeft] از فهرست بیرون
   *[other] چیز دیگر
 }
desk-fact-withdrawn = { $what } (پس گرفته شد)
desk-protected = معلومات شخصی محافظت‌شده. فقط آنچه لازم دارید بخوانید.
desk-restricted = معلومات فقط نگهداری می‌شود، استفاده نمی‌شود.
desk-closed = چنین شخصی نیست، یا اجازه دیدنش را ندارید.
desk-reason-needed = معلومات این شخص محافظت‌شده است. بنویسید چرا باید باز کنید.
desk-reason = دلیل
desk-reason-hint = کم از کم { $least } حرف. دلیل نگهداری و بررسی می‌شود.
desk-emergency = باز کردن در حالت عاجل
desk-scan = خواندن کارت
desk-scan-hold = مربع کارت را روبه‌روی کمره بگیرید. هیچ عکسی ذخیره نمی‌شود.
desk-scan-no-camera = کمره کار نمی‌کند. کلمات و ارقام روی کارت را بنویسید.
desk-scan-close = بستن کمره
desk-slip-title = آنچه درباره شما نگه می‌داریم
desk-slip-what = آنچه خودتان می‌گویید، این که چه وقت اینجا بودید و با چه چیزی کمک شدید را نگه می‌داریم. گروه پناهندگان شهرداری می‌تواند معلومات درباره گروه هدف، خانواده، دوره حمایت و رخصتی والدین اضافه کند. لازم نیست نام خود را بگویید.
desk-slip-not = هیچ‌وقت درباره دین، صحت، اصل و نسب یا نظر شما نمی‌نویسیم.
desk-slip-why = این کار را می‌کنیم تا به شما کمک کنیم و نشان دهیم محل ملاقات چه می‌کند. ارقامی که بیرون داده می‌شود هیچ‌وقت نشان نمی‌دهد شما کی هستید.
desk-slip-who = فقط کسی که به شما کمک می‌کند یا درستی کار را بررسی می‌کند اجازه خواندن دارد. هر بار خواندن ثبت می‌شود.
desk-slip-long = معلومات با تصمیم پاک می‌شود، بیشتر وقت‌ها پنج سال بعد از آخرین یادداشت.
desk-slip-rights = حق دارید بدانید چه نگه داشته‌ایم، اشتباه‌ها اصلاح شود و بدانید چه کسی خوانده است. رایگان است.
desk-slip-ask = از ما در میز پذیرش یا از مسئول حفاظت معلومات شهرداری بپرسید. می‌توانید به اداره حفاظت حریم خصوصی سویدن (imy.se) هم شکایت کنید.
