# review: machine

goals-title = Цілі
goals-updated = Оновлено { NUMBER($seconds) } с тому
goals-of = з { $whole }
goals-not-released = Ще не оприлюднено
goals-means = Що означає це число?
goals-period = Період
goals-from-the-beginning = від початку
goals-version = Версія визначення
