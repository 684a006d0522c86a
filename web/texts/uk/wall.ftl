# review: machine

wall-title = Цілі місця зустрічей
wall-nobody = Увійдіть, щоб показати цілі тут.
wall-as-of = { $day }, { $time }
wall-released = Пораховано до { $day }
wall-which = { $at } із { $many }
wall-hold = Зупинити
wall-go-on = Продовжити
wall-next = Далі
