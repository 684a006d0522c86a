# review: written

accessibility-title = Tillgänglighet
accessibility-claim = Den här webbplatsen är byggd för att följa WCAG 2.2 på nivå AA och uppfyller lagen om tillgänglighet till digital offentlig service (WCAG 2.1 AA).
accessibility-tested = Varje sida kontrolleras automatiskt med axe, med tangentbord, i ljust och mörkt läge, på svenska och arabiska.
accessibility-tell = Hittar du ett hinder? Berätta för den som arbetar på mötesplatsen. Är du inte nöjd med svaret kan du vända dig till Myndigheten för digital förvaltning.
