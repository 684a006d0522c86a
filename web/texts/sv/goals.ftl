# review: written

goals-title = Målen
goals-updated = Uppdaterad för { NUMBER($seconds) } sekunder sedan
goals-of = av { $whole }
goals-not-released = Ännu inte frisläppt
goals-means = Vad betyder siffran?
goals-period = Period
goals-from-the-beginning = från början
goals-version = Definitionens version
