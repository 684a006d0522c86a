# review: machine

reviews-title = Hubinta diiwaanka
