# review: machine

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
app-undo = برگردان
app-site = محل
