# review: machine

language-name = دری
language-direction = rtl

# The page by which a destination says that somebody came
came-title = محل ملاقات
came-question = آیا کسی از محل ملاقات نزد شما آمد؟
came-linked = { $place }، معرفی شده در { DATETIME($day, dateStyle: "long") }
came-why = ما فقط می‌پرسیم که آیا کسی آمد. لازم نیست بگویید کی بود، و اگر کسی نیامد هم مشکلی نیست.
came-yes = بلی، کسی آمد
came-thanks = تشکر! حالا می‌دانیم که کسی آمد. کار دیگری لازم نیست.
came-over = این لینک دیگر چیزی را باز نمی‌کند.
came-unknown = چنین صفحه‌ای وجود ندارد.
came-wait = کوشش‌های زیاد. نیم دقیقه صبر کنید و دوباره کوشش کنید.
came-later = فعلاً ممکن نیست. کمی بعد دوباره کوشش کنید.
came-languages = زبان را انتخاب کنید
