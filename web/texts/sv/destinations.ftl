# review: written

destinations-title = Verksamheter
