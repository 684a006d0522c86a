# review: machine

destinations-title = Meelaha la tago
