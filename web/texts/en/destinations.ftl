# review: written

destinations-title = Destinations
