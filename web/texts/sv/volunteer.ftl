# review: written

volunteer-title = Min volontärsida
