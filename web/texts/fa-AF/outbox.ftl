# review: machine

outbox-title = صندوق ارسال
outbox-all-sent = همه فرستاده شد
outbox-wait = { $count } در انتظار
outbox-need-help = { $count } نیاز به کمک
outbox-what = آنچه روی این دستگاه ثبت شده است. هیچ چیز گم نمی‌شود: هر چه زودتر فرستاده می‌شود.
outbox-states = هر چیز تا کجا رسیده است
outbox-state-saved = ذخیره شده
outbox-state-sending = در حال ارسال
outbox-state-sent = فرستاده شد
outbox-state-help = نیاز به کمک
outbox-waits = در انتظار ارسال
outbox-broken = این مرورگر اجازه نمی‌دهد چیزی ذخیره کنیم. تا حل شدن آن روی کاغذ بنویسید.
outbox-not-kept = { $count ->
    [one] { $count } مورد ذخیره نشده است. آن را روی کاغذ بنویسید و صفحه را نبندید.
   *[other] { $count } مورد ذخیره نشده است. آن‌ها را روی کاغذ بنویسید و صفحه را نبندید.
}
outbox-unreadable = { $count ->
    [one] { $count } مورد دیگر خوانده نمی‌شود. به مسئول خبر دهید.
   *[other] { $count } مورد دیگر خوانده نمی‌شوند. به مسئول خبر دهید.
}
outbox-lost = { $count ->
    [one] { $count } مورد که اینجا منتظر بود از بین رفته است. به مسئول خبر دهید.
   *[other] { $count } مورد که اینجا منتظر بودند از بین رفته‌اند. به مسئول خبر دهید.
}
outbox-understood = دیدم
outbox-sign-in-again = Brygga فرد واردشده را نمی‌شناسد. خارج شوید و دوباره وارد شوید تا آنچه منتظر است فرستاده شود.
outbox-apple = اگر صفحه هفت روز استفاده نشود، این دستگاه آنچه را منتظر است دور می‌اندازد. صفحه را به صفحهٔ اصلی اضافه کنید یا آن را در فایلی بنویسید.
outbox-may-go = مرورگر قول نداده آنچه را منتظر است نگه دارد. زود بفرستید یا در فایلی بنویسید.
outbox-clock-ahead = ساعت دستگاه { $minutes } دقیقه جلو است. وقت درست ثبت می‌شود.
outbox-clock-behind = ساعت دستگاه { $minutes } دقیقه عقب است. وقت درست ثبت می‌شود.
outbox-it-visit = بازدید بدون نام
outbox-it-headcount = شمار حاضران
outbox-by-you = شما
outbox-by-another = شخص دیگر
outbox-by-kiosk = کیوسک
outbox-by-nobody = کسی وارد نشده بود
outbox-exported = در فایل هست
outbox-send-as-me = به نام من بفرست
outbox-send-all-as-me = همه را به نام من بفرست
outbox-refused = Brygga این را نپذیرفت.
outbox-met-another = کس دیگری همان را تغییر داده است. هر دو مانده‌اند و در کارها انتخاب می‌کنید.
outbox-who-mends = کسی که آن را ثبت کرده یا کارمند میز می‌تواند وارد شود و تصمیم بگیرد.
outbox-correct = درست کنید
outbox-right-value = مقدار درست
outbox-send-corrected = درست‌شده را بفرست
outbox-nameless = بدون نام ثبت کن
outbox-again = دوباره تلاش کن
outbox-take-off = از این دستگاه بردار
outbox-file-there = اول ببینید که فایل ذخیره شده است: پس از این فقط در همان فایل است.
outbox-count-instead = { $count } بازدید { $day } را فقط بشمار
outbox-how-many = چند نفر آنجا بودند؟
outbox-how-many-why = همهٔ حاضران آن روز را بشمارید. جای شمارش پیشین را می‌گیرد.
outbox-newcomers = تازه‌واردان
outbox-established = ساکنان قدیمی
outbox-unknown = معلوم نیست
outbox-count = شمارش را ذخیره کن
outbox-carry = به دستگاه دیگر
outbox-carry-why = آنچه منتظر است در فایلی قفل‌شده نوشته و روی دستگاه دیگر خوانده می‌شود. هیچ چیز دو بار ثبت نمی‌شود.
outbox-write-file = در فایل بنویس
outbox-read-file = فایلی را بخوان
outbox-written = فایل ذخیره شد. برای باز کردن آن عبارت عبور لازم است.
outbox-read = { $count } مورد خوانده شد.
outbox-unopened = فایل باز نمی‌شود. فایل و عبارت عبور درست است؟
outbox-file = فایل
outbox-passphrase = عبارت عبور
outbox-passphrase-hint = دست‌کم { $least } نویسه، مثلاً چهار کلمه. آن را همراه فایل نفرستید.
