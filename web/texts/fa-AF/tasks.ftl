# review: machine

tasks-title = کارها
tasks-own = معرفی‌های باز من
tasks-which = نشان بده
tasks-all = همه
tasks-older = کهنه‌تر از { $days } روز
tasks-none = چیزی در انتظار نیست.
tasks-age = { $days ->
    [0] امروز
    [one] { $days } روز پیش
   *[other] { $days } روز پیش
  }
tasks-open = باز کردن شخص
tasks-conflicts = تغییراتی که با هم برخوردند
tasks-conflicts-none = هیچ برخوردی نیست.
tasks-met = نوشتهٔ { $by }، { $day }
tasks-somebody = یک شخص
tasks-some-visit = یک بازدید
tasks-mine = این نوشته شد
tasks-theirs = اکنون این ثبت است
tasks-other = چیز دیگر
tasks-other-value = چه باید نوشته شود؟
tasks-not-shown = این‌جا نشان داده نمی‌شود
tasks-nothing = هیچ
tasks-settle = همین بماند
tasks-settled = فیصله شد
tasks-stale = خدماتی که باید بررسی شوند
tasks-stale-none = همه بررسی شده‌اند.
tasks-verify = { $place }: امروز همه درست است
tasks-duplicates-none = به نظر نمی‌رسد کسی دو بار ثبت شده باشد.
tasks-duplicates-undecided = نشان دادن موارد تکراری احتمالی به تصمیم نیاز دارد و امروز تصمیمی نیست.
tasks-alike = یکسان: { $what }
tasks-name = نام
tasks-similar-name = نام مشابه
tasks-keep = یکی کردن و نگه داشتن { $name }
tasks-two = دو شخص جدا هستند
tasks-elsewhere = در جاهای دیگر
tasks-arrivals = تطبیق آمدگان، در پذیرش
tasks-hours = ساعت‌ها برای تایید، نزد رضاکاران
tasks-field-given-name = نام
tasks-field-family-name = نام خانوادگی
tasks-field-phone = تلفون
tasks-field-birth-date = تاریخ تولد
tasks-field-birth-year = سال تولد
tasks-field-arrived-on = آمدن به شهرداری
tasks-field-interpreter-language = زبان ترجمان
tasks-field-target-group = گروه
tasks-field-sex = جنس
tasks-field-channel = چگونه این‌جا را یافت
tasks-field-supports = کمک
tasks-field-stayed = ماند
tasks-field-children = کودکان
