# review: machine

accessibility-title = بیانیه دسترسی
accessibility-claim = این وب‌سایت برای استفاده همه ساخته شده است. از WCAG 2.2 سطح AA و قانون سویدن درباره دسترسی خدمات دیجیتال عمومی پیروی می‌کند، با کمبودهایی که اینجا آمده است.
accessibility-lacks = کمبودهای شناخته‌شده
accessibility-lacks-read = هنوز کسی که هر روز صفحه‌خوان به‌کار می‌برد صفحه‌ها را نیازموده است.
accessibility-lacks-languages = برخی متن‌ها را ماشین ترجمه کرده و بازبینی نشده است. در پایین آمده که کدام‌ها.
accessibility-lacks-camera = خواندن کارت با کمره دیدن می‌خواهد. همیشه می‌توان رمز را نوشت.
accessibility-tell-title = آیا به مانعی برخوردید؟
accessibility-tell = به کارمند جای دیدار بگویید: به گونه‌ای دیگر کمک می‌شوید و ما آن را درست می‌کنیم.
accessibility-authority = از پاسخ راضی نیستید؟ به اداره حکومت دیجیتال (Digg) گزارش دهید که نظارت می‌کند.
accessibility-authority-link = گزارش به Digg
accessibility-tested-title = چگونه آزموده شد
accessibility-tested = ما خود صفحه‌ها را آزموده‌ایم. هر صفحه با هر تغییر خودکار بررسی می‌شود: با axe، روشن و تاریک، به سویدنی و عربی، تنها با صفحه‌کلید، روی صفحه باریک با متن دوبرابر، با رنگ‌های پرتضاد و بی‌حرکت.
accessibility-dated = این بیانیه در { $day } نوشته شد.
accessibility-review-title = متن‌ها چگونه بازبینی شده
accessibility-review-all = همه متن‌های این زبان را انسان نوشته یا خوانده است.
accessibility-review-machine = ترجمه ماشینی، هنوز بازبینی نشده:
accessibility-common = متن‌های مشترک
