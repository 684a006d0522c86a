# review: machine

desk-title = مكتب الاستقبال
desk-scan = قراءة بطاقة
desk-scan-hold = ضع مربّع البطاقة أمام الكاميرا. لا تُحفظ أي صور.
desk-scan-no-camera = لا يمكن استخدام الكاميرا. اكتب كلمات البطاقة وأرقامها بدلاً من ذلك.
desk-scan-close = إغلاق الكاميرا
