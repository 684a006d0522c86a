# review: written

closing-title = Stäng kvällen
