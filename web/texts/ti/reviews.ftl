# review: machine

reviews-title = ምቁጽጻር መዝገብ
