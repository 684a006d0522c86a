# review: machine

volunteers-title = المتطوعون
