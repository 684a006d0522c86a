# review: machine

volunteers-title = رضاکاران
volunteers-list = همهٔ رضاکاران
volunteers-none = هنوز رضاکاری نیست.
volunteers-unnamed = بدون نام
volunteers-gone = { $count ->
    [one] { $count } نفر که رفته است
   *[other] { $count } نفر که رفته‌اند
}
volunteers-welcome = رضاکار نو
volunteers-welcomed = رضاکار ثبت شد
volunteers-given-name = نام
volunteers-family-name = نام خانوادگی
volunteers-phone = تلفن
volunteers-email = ایمیل
volunteers-until = می‌تواند کمک کند تا
volunteers-until-hint = اگر کسی نمی‌داند خالی بگذارید.
volunteers-channel = رضاکار ما را چطور پیدا کرد؟
volunteers-since = همراه ما از { $day }
volunteers-stays-until = تا { $day }
volunteers-is-paused = در وقفه است
volunteers-is-left = رفته است
volunteers-check = سند سوابق نشان داده شد
volunteers-check-hint = تنها برای کسی که با کودکان کار می‌کند. روز را بنویسید؛ سند نگهداری نمی‌شود.
volunteers-check-do = من آن را دیدم
volunteers-checked = سند سوابق در { $day } نشان داده شد
volunteers-pause = وقفه می‌گیرد
volunteers-paused = وقفه ذخیره شد
volunteers-return = برگشته است
volunteers-back = خوش برگشتید
volunteers-leave = می‌رود
volunteers-why = چرا؟
volunteers-leave-do = ذخیره کن که رضاکار می‌رود
volunteers-left = ذخیره شد. تشکر از کمک!
volunteers-not-left = نرفته است
volunteers-link = یک لینک شخصی بدهید
volunteers-link-anew = لینک نو بدهید
volunteers-link-end = لینک را ببندید
volunteers-link-ended = لینک بسته شد
volunteers-link-how = رمز را با تلفن رضاکار بخوانید یا لینک را بفرستید. تنها اکنون نشان داده می‌شود. هر که لینک را دارد همان رضاکار است.
volunteers-code = لینک شخصی برای { $name }
volunteers-copy = لینک را کاپی کنید
volunteers-copied = کاپی شد
volunteers-shifts = نوبت‌ها
volunteers-no-shifts = هیچ نوبتی نیست.
volunteers-taken = { $taken } از { $needed }
volunteers-off = از نوبت بردارید
volunteers-off-of = { volunteers-off }: { $name }
volunteers-on = کسی را بگذارید
volunteers-swap = تبدیل با
volunteers-shift-back = نوبت را پس بگیرید
volunteers-offer = یک نوبت پیشنهاد کنید
volunteers-offer-do = پیشنهاد کنید
volunteers-offered = نوبت پیشنهاد شد
volunteers-session = نشست
volunteers-needed = چند نفر لازم است
volunteers-plan-first = اول یک نشست برنامه‌ریزی کنید، بعد می‌توانید نوبت پیشنهاد کنید.
volunteers-hours = وقت برای تأیید
volunteers-no-hours = هیچ وقتی منتظر نیست.
volunteers-by-you = شما یا با لینک شما ثبت شد؛ شخص دیگری تأیید می‌کند
volunteers-approve = { $count ->
    [one] { $count } سطر را تأیید کنید
   *[other] همهٔ { $count } را تأیید کنید
}
volunteers-approved = تأیید شد
volunteers-reject = تأیید نکنید
volunteers-reject-why = چه درست نیست؟
