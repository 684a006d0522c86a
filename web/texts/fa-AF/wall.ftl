# review: machine

wall-title = هدف‌های محل دیدار
wall-nobody = برای نشان دادن هدف‌ها وارد شوید.
wall-as-of = { $day }، ساعت { $time }
wall-released = شمرده شده تا { $day }
wall-which = { $at } از { $many }
wall-hold = بایست
wall-go-on = ادامه
wall-next = بعدی
