# review: written

wall-title = The goals on the wall
