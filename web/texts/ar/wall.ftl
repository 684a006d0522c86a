# review: machine

wall-title = أهداف مكان اللقاء
wall-nobody = سجّل الدخول لعرض الأهداف هنا.
wall-as-of = { $day }، { $time }
wall-released = محسوب حتى { $day }
wall-which = { $at } من { $many }
wall-hold = توقف
wall-go-on = متابعة
wall-next = التالي
