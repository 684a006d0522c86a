# review: machine

closing-title = ختم شب
closing-opening = وقت باز بودن
closing-open = شب را باز کنید
closing-opened = شب باز شد
closing-opens = باز می‌شود
closing-closes = بسته می‌شود
closing-hosts = میزبانان امشب
closing-hosts-hint = میان نام‌ها کامه بگذارید.
closing-open-anew = وقت و میزبانان را دوباره بنویسید
closing-shut-why = چرا باز نبود؟
closing-shut = باز نبود
closing-was-shut = باز نبود
closing-heads = چند نفر این‌جا بود؟
closing-stayed = کی ماند؟
closing-nobody-here = امشب کسی ثبت نشده است.
closing-volunteers = وقت رضاکاران
closing-volunteer-add = یک رضاکار اضافه کنید
closing-minutes-of = دقیقه، { $name }
closing-not = { app-remove }: { $name }
closing-given = { $name }: { $time } قبلاً ثبت شده است
closing-facilitation = وقت شما تا دیگران بتوانند کمک کنند
closing-told-already = { $time } قبلاً ثبت شده است
closing-task = وقت برای چه بود؟
closing-unmatched = { $count ->
    [one] { $count } آمدن که باید با یک شخص یکجا شود
   *[other] { $count } آمدن که باید با اشخاص یکجا شوند
}
closing-close = شب را ختم کنید
closing-done = شب ختم شد
closing-already = همه چیز قبلاً ذخیره شده بود
closing-arrived = همه چیز ذخیره شد. تشکر برای امشب!
closing-waits = همه چیز در این دستگاه ذخیره شد و هرچه زودتر فرستاده می‌شود.
closing-another = یک روز دیگر
closing-called-opening = وقت باز بودن
closing-called-session = شب باز
closing-called-stayed = ماند
closing-called-hours = وقت رضاکار
closing-called-facilitation = وقت خود شما
