# review: machine

desk-title = میز پذیرش
desk-scan = خواندن کارت
desk-scan-hold = مربع کارت را روبه‌روی کمره بگیرید. هیچ عکسی ذخیره نمی‌شود.
desk-scan-no-camera = کمره کار نمی‌کند. کلمات و ارقام روی کارت را بنویسید.
desk-scan-close = بستن کمره
