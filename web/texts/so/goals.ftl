# review: machine

goals-title = Yoolalka
goals-updated = La cusboonaysiiyay { NUMBER($seconds) } ilbiriqsi ka hor
goals-of = ka mid ah { $whole }
goals-not-released = Weli lama fasaxin
goals-means = Tiradu maxay ka dhigan tahay?
goals-period = Muddada
goals-from-the-beginning = bilowgii
goals-version = Nooca qeexidda
