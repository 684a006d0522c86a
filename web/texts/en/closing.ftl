# review: written

closing-title = Close the evening
