# review: machine

goals-title = Målen
goals-updated = Ny för { NUMBER($seconds) } sekunder sedan
goals-of = av { $whole }
goals-not-released = Får inte visas än
goals-means = Vad betyder siffran?
goals-period = Tid
goals-from-the-beginning = från början
goals-version = Version
