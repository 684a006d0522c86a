# review: machine

destinations-title = ቦታታት ንጥፈት
