# review: machine

app-title = جای دیدار
app-skip = رفتن به محتوا
app-menu = فهرست
app-sign-in = ورود
app-sign-out = خروج
app-language = زبان
app-welcome = خوش آمدید. اینجا به یکدیگر کمک می‌کنیم تا در داندرید جا بیفتیم.
app-machine-translated = این متن را ماشین ترجمه کرده و هنوز بازبینی نشده است.
app-no-answer = اکنون در دسترس نیست. کمی بعد دوباره کوشش کنید.
app-no-answer-yet = اکنون در دسترس نیست. دوباره کوشش می‌کنیم.
app-wait = صبر کنید …
app-undo = برگردان
app-site = محل
app-save = ذخیره
app-cancel = لغو
app-close = بستن
app-back = بازگشت
app-add = افزودن
app-remove = برداشتن
app-print = چاپ
app-download = دریافت فایل
app-search = جستجو
app-yes = بلی
app-no = نه
app-today = امروز
app-saved = ذخیره شد
app-more = بیشتر
app-optional = اختیاری
app-show = نشان دادن
app-hide = پنهان کردن
app-sign-in-for = برای رفتن به { $screen } وارد شوید.
app-not-yours = نقش شما شامل { $screen } نیست.
app-sign-in-denied = ورود لغو شد.
app-sign-in-failed = ورود انجام نشد. دوباره کوشش کنید.
app-sign-in-unreachable = اکنون ورود در دسترس نیست. کمی بعد کوشش کنید.
app-sign-in-nobody = شما نزد شهرداری وارد شده‌اید، اما اینجا نقشی ندارید. با مسئول جای دیدار صحبت کنید.
app-locked = صفحه قفل شد. برای ادامه دوباره وارد شوید.
app-known-no-more = Brygga دیگر شما را نمی‌شناسد. آنچه می‌نویسید اینجا نگهداری می‌شود. دوباره وارد شوید تا فرستاده شود.
app-offline = اکنون شبکه نیست. آنچه می‌نویسید اینجا می‌ماند و بعد فرستاده می‌شود.
app-clock-ahead = { $minutes ->
    [one] ساعت این دستگاه { NUMBER($minutes) } دقیقه پیش است. زمان‌ها خودبه‌خود درست می‌شوند.
   *[other] ساعت این دستگاه { NUMBER($minutes) } دقیقه پیش است. زمان‌ها خودبه‌خود درست می‌شوند.
}
app-clock-behind = { $minutes ->
    [one] ساعت این دستگاه { NUMBER($minutes) } دقیقه پس است. زمان‌ها خودبه‌خود درست می‌شوند.
   *[other] ساعت این دستگاه { NUMBER($minutes) } دقیقه پس است. زمان‌ها خودبه‌خود درست می‌شوند.
}
app-accessibility = دسترسی
