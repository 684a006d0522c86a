# review: machine

closing-title = ምሸት ምዕጻው
