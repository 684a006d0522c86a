# review: written

reviews-title = Access review
