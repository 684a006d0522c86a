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

# The page on which whoever runs a place keeps its listing
listing-question = آیا این هنوز درست است؟
listing-why = { $place }: محل ملاقات وقتی به مردم نشان می‌دهد کجا بروند، این را می‌گوید. در بارهٔ اشخاص چیزی ننویسید.
listing-since = آخرین بررسی: { DATETIME($day, dateStyle: "long") }.
listing-right = بلی، همه درست است
listing-save = ذخیرهٔ تغییرات
listing-thanks = تشکر! حالا نوشته شده که امروز بررسی شد.
listing-clash = در این میان کسی دیگر این را تغییر داد. حالا این نوشته است.
listing-unfit = همهٔ این نمی‌تواند درست باشد. آنچه نشانی شده ببینید.
listing-languages = زبان‌ها (کُدها، مثلاً sv, ar, so)
listing-min-age = از سن
listing-max-age = تا سن
listing-cost = قیمت به کرون (0 اگر رایگان است)
listing-childcare = نگهداری اطفال
listing-rrule = تکرار (قاعده، مثلاً FREQ=WEEKLY;BYDAY=TU)
listing-begins = ساعت شروع
listing-ends = ساعت ختم
listing-address = آدرس
listing-url = ویب‌سایت (با https:// شروع می‌شود)
listing-description = توضیحات
listing-unsaid = گفته نشده
listing-yes = بلی
listing-no = نخیر
listing-wrong = این نمی‌تواند درست باشد.
listing-ages-reversed = بلندترین سن از کم‌ترین سن پایین‌تر است.
listing-ends-first = پیش از شروع ختم می‌شود.
listing-too-much = این زیاد یا بسیار دراز است.

# Around every screen, the goal board, the accessibility statement
app-title = جای دیدار
app-skip = رفتن به محتوا
app-menu = فهرست
app-sign-in = ورود
app-sign-out = خروج
app-language = زبان
app-welcome = خوش آمدید. اینجا به یکدیگر کمک می‌کنیم تا در داندرید جا بیفتیم.
app-machine-translated = این متن را ماشین ترجمه کرده و هنوز بازبینی نشده است.
app-no-answer = اکنون در دسترس نیست. دوباره کوشش می‌کنیم.
app-wait = صبر کنید …
goals-title = هدف‌ها
goals-updated = { NUMBER($seconds) } ثانیه پیش تازه شد
goals-of = از { $whole }
goals-not-released = هنوز منتشر نشده
goals-means = این عدد چه معنا دارد؟
goals-period = دوره
goals-from-the-beginning = از آغاز
goals-version = نسخهٔ تعریف
accessibility-title = دسترس‌پذیری
accessibility-claim = این سایت بر اساس WCAG 2.2 سطح AA ساخته شده و قانون سویدن دربارهٔ دسترس‌پذیری خدمات دیجیتال عمومی (WCAG 2.1 AA) را برآورده می‌کند.
accessibility-tested = هر صفحه به‌گونهٔ خودکار با axe، با صفحه‌کلید، در حالت روشن و تاریک، به سویدنی و عربی بررسی می‌شود.
accessibility-tell = به مانعی برخوردید؟ به کسی که در جای دیدار کار می‌کند بگویید. اگر پاسخ کمک نکرد، می‌توانید به ادارهٔ حکومت دیجیتال مراجعه کنید.
