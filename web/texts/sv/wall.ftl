# review: written

wall-title = Målen på väggen
