# review: machine

volunteers-title = Волонтери
