# review: machine

wall-title = Yoolalka derbiga
