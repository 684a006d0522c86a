# review: machine

desk-title = Miiska soo dhawaynta
