# review: machine

destinations-title = خدمات
destinations-text = جستجو
destinations-any = همه
destinations-more = گزینه‌های دیگر
destinations-language = زبان گفتگو
destinations-day = روز
destinations-category = نوع
destinations-age = سن
destinations-cost = مصرف
destinations-free = رایگان
destinations-at-most = حداکثر { $kronor } کرون
destinations-childcare = نگهداری کودکان
destinations-closed-too = بسته‌ها را هم نشان بده
destinations-count = { $count ->
    [one] { $count } خدمت
   *[other] { $count } خدمت
  }
destinations-away = فهرست در دسترس نیست. این آخرین نسخه است.
destinations-take = در ورق بگذار
destinations-taken = { $count ->
    [one] { $count } انتخاب‌شده
   *[other] { $count } انتخاب‌شده
  }
destinations-taken-none = هیچ‌کدام
destinations-handout = ورق برای بردن
destinations-handout-language = زبان ورق
destinations-leaf = جاهایی که می‌توانید بروید
destinations-leaf-why = می‌توانید خودتان بروید. اگر همراهی یا کمک می‌خواهید، در Mötesplatsen از ما بپرسید.
destinations-when = چه وقت
destinations-weekly = هر { $days }
destinations-fortnightly = یک هفته در میان: { $days }
destinations-daily = هر روز
destinations-hours = ساعت { $begins } تا { $ends }
destinations-address = کجا
destinations-languages = زبان‌ها
destinations-ages = سن
destinations-ages-both = { $from } تا { $to } ساله
destinations-ages-from = از { $from } سالگی
destinations-ages-to = تا { $to } سالگی
destinations-kronor = { $kronor } کرون
destinations-url = وب‌سایت
destinations-fresh = بررسی شده { $day }
destinations-stale = باید بررسی شود: آخرین بار { $day }
destinations-closed = بسته
destinations-keep = معلومات را تازه نگه دارید
destinations-verify = امروز همه درست است
destinations-verified = بررسی شد: { $place }
destinations-change = تغییر
destinations-change-title = تغییر { $place }
destinations-contact = به چه کسی زنگ بزنیم؟
destinations-contact-new = به چه کسی زنگ بزنیم؟ تنها به کارمندان نشان داده می‌شود
destinations-nobody = کسی نوشته نشده است.
destinations-link = پیوند برای گردانندهٔ خدمت
destinations-link-why = با این پیوند آن‌ها یک سال خودشان معلومات را درست می‌کنند. پیوند نو جای کهنه را می‌گیرد.
destinations-close = بستن
destinations-close-title = بستن { $place }
destinations-close-why = چرا؟
destinations-closed-now = بسته شد: { $place }
destinations-open-again = دوباره باز کردن
destinations-opened = دوباره باز است
destinations-no-persons = در بارهٔ اشخاص چیزی ننویسید.
destinations-add = افزودن خدمت
destinations-name = نام
destinations-owner = چه کسی آن را می‌گرداند؟
destinations-owner-why = این تعیین می‌کند که برای گفتن چیزی به اساس نیاز است یا نه.
destinations-days = روزها
destinations-rule = تکرار (قاعده)
destinations-begins = شروع
destinations-ends = ختم
destinations-min-age = از سن
destinations-max-age = تا سن
destinations-cost-kronor = مصرف به کرون، 0 اگر رایگان است
destinations-unsaid = معلوم نیست
destinations-description = توضیح
destinations-clash = کس دیگری همین را تغییر داده است به: { $theirs }. اگر نوشتهٔ شما باید بماند، دوباره ذخیره کنید.
