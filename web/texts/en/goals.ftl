# review: written

goals-title = The goals
goals-updated = Updated { NUMBER($seconds) } seconds ago
goals-of = of { $whole }
goals-not-released = Not released yet
goals-means = What does the figure mean?
goals-period = Period
goals-from-the-beginning = from the beginning
goals-version = Version of the definition
