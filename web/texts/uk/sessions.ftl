# review: machine

sessions-title = Зустрічі
