# review: machine

sessions-title = نشست‌ها
sessions-newcomers = تازه‌واردان
sessions-established = ساکنان قدیمی
sessions-unknown = نامعلوم
sessions-children = از آن‌ها کودکان
sessions-more-children = شمار کودکان بیشتر از همه است. آن‌ها را در بالا هم حساب کنید.
sessions-less = کمتر: { $what }
sessions-more = بیشتر: { $what }
sessions-partakers = چه کسی اشتراک کرد؟
sessions-nameless = یک نفر دیگر، بدون نام
sessions-by-name = جستجو با نام
sessions-nobody = کسی با این نام نیست
sessions-no-card = این کارت ما نیست
sessions-noted = یادداشت شد
sessions-noted-here = { $count ->
    [one] { $count } نفر این‌جا یادداشت شد
   *[other] { $count } نفر این‌جا یادداشت شدند
}
sessions-refused = ذخیره نشد. به صندوق ارسال نگاه کنید.
sessions-fika = چای و قهوه بود
sessions-hold = نشست برگزار شد
sessions-held = ذخیره شد که نشست برگزار شد
sessions-was-held = برگزار شد
sessions-was-held-fika = با چای و قهوه برگزار شد
sessions-guests = مهمانان از بیرون
sessions-partners = همکارانی که آمدند
sessions-units = بخش‌هایی که آمدند و معلومات دادند
sessions-change = تغییر
sessions-day = روز
sessions-time = وقت
sessions-minutes = دقیقه
sessions-move = تغییر وقت
sessions-moved = وقت نشست تغییر کرد
sessions-why = چرا لغو می‌شود؟
sessions-why-hint = در بارهٔ اشخاص چیزی ننویسید.
sessions-cancel = لغو نشست
sessions-cancelled = نشست لغو شد
sessions-is-off = لغو شده
sessions-on-again = با آن هم برگزار می‌شود
sessions-end-series = پس از این بار، سلسله را پایان دهید
sessions-series-ended = سلسله پایان یافت
sessions-skip = این نوبت از سلسله حذف شود
sessions-skipped = این نوبت حذف شد، سلسله ادامه دارد
sessions-mistake = به اشتباه ثبت شد
sessions-places = { $count ->
    [one] { $count } نفر ثبت نام کرده
   *[other] { $count } نفر ثبت نام کرده‌اند
}
sessions-plan = برنامه‌ریزی
sessions-plan-do = برنامه‌ریزی کن
sessions-planned = برنامه‌ریزی شد
sessions-kind = نوع
sessions-title-of = عنوان
sessions-title-hint = در تقویم نشان داده می‌شود. اگر نوع کافی است خالی بگذارید.
sessions-weekly = هر هفته
sessions-initiated = به ابتکار کی؟
sessions-holidays = روزهای رخصتی که برگزار نمی‌شود
sessions-partner = همراه با
sessions-partner-none = هیچ‌کس
sessions-partner-new = یک همکار نو …
sessions-partner-name = نام
sessions-earlier = قبلی‌ها
sessions-calendar = اشتراک تقویم
sessions-none-today = امروز چیزی برنامه‌ریزی نشده است.
sessions-called-headcount = شمار حاضران
sessions-called-partaking = اشتراک
sessions-called-held = نشست برگزارشده
sessions-called-moved = نشست با وقت نو
sessions-called-cancelled = نشست لغوشده
sessions-called-undone = پس گرفته شد
