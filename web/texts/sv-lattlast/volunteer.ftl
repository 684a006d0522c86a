# review: written

volunteer-title = Min sida
