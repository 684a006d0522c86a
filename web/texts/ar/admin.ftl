# review: machine

admin-title = الإعدادات
admin-withdrawn = تم السحب
admin-nothing = لم يُقرَّر شيء بعد.
admin-withdraw = سحب
admin-reason = لماذا؟
admin-mistake = خطأ
admin-token = يظهر مفتاح الجهاز الآن فقط
admin-token-how = افتح شاشة الاستقبال على الجهاز وامسح المربع أو ألصق المفتاح.
admin-token-square = المفتاح كرمز QR
admin-from = اعتباراً من
admin-to = حتى نهاية
admin-decision = رقم القرار
admin-decision-hint = مثلاً SN 2026/118
admin-decided-on = تاريخ القرار
admin-since = من { $day }
admin-by-decision = القرار { $number }، { $day }
admin-an-activity = نشاط
admin-scope = ينطبق على
admin-mode = ما الذي يجوز تدوينه؟
admin-modes = وضع التوثيق
admin-modes-about = مقدار ما يجوز تدوينه عن الزوار. ما حُفظ لا يتغير.
admin-exceptions = قوائم الأشخاص
admin-exceptions-about = ثلاث قوائم لا تُعرض إلا بقرار، ولا تُظهر أي منها نوع المساعدة.
admin-exception = القائمة
admin-exception-room = من هنا هذا المساء
admin-exception-tasks = المهام المفتوحة الخاصة
admin-exception-duplicates = تكرارات محتملة
admin-sites = الأماكن
admin-sites-about = أين يُستخدم Brygga. ما سُجّل في مكان يبقى بعد سحبه.
admin-site-name = اسم المكان
admin-site-hint = مثلاً مكان اللقاء في المكتبة
admin-slug = اسم قصير
admin-slug-hint = يظهر في الروابط ولا يتغير: a–z و0–9 وشرطات
admin-time-zone = المنطقة الزمنية
admin-devices = الأجهزة
admin-devices-about = تسجل الشاشة الزيارات بمفتاحها دون تسجيل دخول. يُوقف الجهاز المفقود من هنا.
admin-device-name = ما تسمونه
admin-device-hint = مثلاً الجهاز اللوحي عند الباب
admin-device = الجهاز { $code } في { $site }
admin-groups = الفئات المستهدفة
admin-groups-about = كيف تُحسب الفئة ابتداءً من تاريخ معين.
admin-group = الفئة
admin-newcomer = يُحسب من القادمين الجدد
admin-counts-for-grant = يُحسب للمنحة الحكومية
admin-until-support-ends = فقط خلال فترة الدعم
admin-lengths = مدة الدعم
admin-lengths-about = مدة فترة الدعم التي تبدأ في ذلك اليوم أو بعده.
admin-household = الأسرة
admin-years = عدد السنوات
admin-categories = الفئات
admin-categories-about = أي إحالات تُحسب للهدف 1.
admin-category = الفئة
admin-counts-for-goal-1 = يُحسب للهدف 1
admin-by-default = منذ البداية
admin-handovers = التسليم
admin-handovers-about = من يتسلّم يقرأ ما كان يقرؤه الآخر وحده، ويأخذ مهامه المفتوحة.
admin-giver = المسلِّم
admin-successor = المستلم
admin-account-hint = كما يُسمى الحساب عند الدخول
admin-targets = الأرقام المستهدفة
admin-targets-about = ما يجب أن يبلغه الهدف ابتداءً من تاريخ.
admin-goal = الهدف
admin-goal-G1 = 1 ربط القادمين الجدد
admin-goal-G2 = 2 في إجازة الوالدين
admin-goal-G3 = 3 أيام الجمعيات
admin-goal-G4 = 4 أمسيات المتطوعين
admin-goal-G5 = 5 الفيكا والأنشطة
admin-target = الرقم المستهدف
admin-rung = يُحسب من
admin-baselines = قيم البداية
admin-baselines-about = كيف كان الأمر من قبل، للمقارنة.
admin-indicator = المؤشر
admin-value = القيمة
admin-on = اليوم
admin-source = المصدر
admin-decisions = القرارات
admin-decisions-about = ما قررته المجموعتان والوحدة والمجلس، وما آل إليه.
admin-decided = ما تقرر
admin-due-on = يُنجز قبل
admin-due = يُنجز قبل { $day }
admin-responsible = المسؤول
admin-outcome-carried_out = نُفّذ
admin-outcome-dropped = أُلغي
admin-meetings = الاجتماعات
admin-meetings-about = متى اجتمعت المجموعتان وكم حضر.
admin-present = عدد الحاضرين
admin-seats = المقاعد في المجموعتين
admin-seats-about = المجموعة التوجيهية ومجموعة العمل منفصلتان.
admin-body = من
admin-body-steering = المجموعة التوجيهية
admin-body-working = مجموعة العمل
admin-body-unit = الوحدة
admin-body-board = المجلس
admin-seat = المقعد
admin-seat-leading = وظيفة قيادية
admin-seat-member = عضو
admin-seat-own_experience_woman = امرأة ذات تجربة شخصية
admin-seat-own_experience_man = رجل ذو تجربة شخصية
admin-holder = من يشغله؟
admin-vacate = يغادر اليوم
admin-grants = المنحة الحكومية
admin-grants-about = الممنوح والمصروف والمُعاد، بالأوره.
admin-grant-kind = ماذا حدث؟
admin-grant-granted = ممنوح
admin-grant-spent = مصروف
admin-grant-returned = مُعاد
admin-grant-unspent = متبقٍّ
admin-grant-purpose = لأي غرض؟
admin-grant-total = المنحة كلها { $year }
admin-for-staff = الموظفون
admin-for-premises = المكان
admin-for-activities = الأنشطة
admin-for-information = المعلومات
admin-for-volunteers = المتطوعون
admin-for-other = غير ذلك
admin-amount = المبلغ بالكرون
admin-amount-hint = مثلاً 1250,50
admin-receipt = الإيصال
admin-which = ما الموضوع؟
admin-so-many-years = { $years ->
    [zero] { NUMBER($years) } سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { NUMBER($years) } سنوات
    [many] { NUMBER($years) } سنة
   *[other] { NUMBER($years) } سنة
}
admin-so-many-present = { $present ->
    [zero] لم يحضر أحد
    [one] حضر شخص واحد
    [two] حضر شخصان
    [few] حضر { NUMBER($present) } أشخاص
    [many] حضر { NUMBER($present) } شخصاً
   *[other] حضر { NUMBER($present) } شخص
}
