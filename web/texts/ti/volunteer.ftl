# review: machine

volunteer-title = ናይ ወለንተኛ ገጸይ
