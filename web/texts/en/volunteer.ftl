# review: written

volunteer-title = My page as a volunteer
