# review: machine

accessibility-title = Tillgänglighet
accessibility-claim = Alla ska kunna använda de här sidorna. Vi följer reglerna i WCAG 2.2 AA.
accessibility-tested = Vi testar varje sida med datorprogram och med tangentbord.
accessibility-tell = Är något svårt? Säg det till den som arbetar här. Du kan också klaga hos Myndigheten för digital förvaltning.
