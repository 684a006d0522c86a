# review: machine

app-title = مكان اللقاء
app-skip = انتقل إلى المحتوى
app-menu = القائمة
app-sign-in = تسجيل الدخول
app-sign-out = تسجيل الخروج
app-language = اللغة
app-welcome = أهلاً بك. هنا نساعد بعضنا بعضاً على الاندماج في دانديريد.
app-machine-translated = تمت الترجمة آلياً ولم تُراجَع بعد.
app-no-answer = لا يمكن الوصول إلى الخدمة الآن. سنحاول مرة أخرى.
app-wait = انتظر …
app-undo = تراجع
app-site = المكان
