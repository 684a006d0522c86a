# review: machine

volunteer-title = Boggayga mutadawacnimo
