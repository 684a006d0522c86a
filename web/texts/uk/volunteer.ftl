# review: machine

volunteer-title = Моя сторінка волонтера
