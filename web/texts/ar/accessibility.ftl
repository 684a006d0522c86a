# review: machine

accessibility-title = بيان إمكانية الوصول
accessibility-claim = بُني هذا الموقع ليستخدمه الجميع. وهو يتبع WCAG 2.2 بالمستوى AA وبذلك القانون السويدي لإتاحة الخدمات الرقمية العامة، مع النواقص المذكورة هنا.
accessibility-lacks = نواقص معروفة
accessibility-lacks-read = لم يجرّب الصفحات بعدُ أحد يستخدم قارئ الشاشة يومياً.
accessibility-lacks-languages = بعض النصوص مترجمة آلياً ولم تُراجع. انظر القائمة أدناه.
accessibility-lacks-camera = قراءة البطاقة بالكاميرا تتطلب الرؤية. يمكن دائماً كتابة الرمز بدلاً من ذلك.
accessibility-tell-title = هل واجهت عائقاً؟
accessibility-tell = أخبر من يعمل في مكان اللقاء، وستحصل على المساعدة بطريقة أخرى وسنصلح الأمر.
accessibility-authority = غير راضٍ عن الرد؟ أبلغ وكالة الحكومة الرقمية (Digg) المشرفة.
accessibility-authority-link = الإبلاغ إلى Digg
accessibility-tested-title = كيف اختُبر الموقع
accessibility-tested = جرّبنا الصفحات بأنفسنا. تُفحص كل صفحة آلياً عند كل تغيير: بأداة axe، في الوضعين الفاتح والداكن، بالسويدية والعربية، بلوحة المفاتيح وحدها، على شاشة ضيقة بضعف حجم النص، بألوان عالية التباين ودون حركة.
accessibility-dated = أُعد هذا البيان في { $day }.
accessibility-review-title = كيف رُوجعت النصوص
accessibility-review-all = كتب إنسان جميع نصوص هذه اللغة أو قرأها.
accessibility-review-machine = مترجم آلياً ولم يُراجع بعد:
accessibility-common = نصوص مشتركة
