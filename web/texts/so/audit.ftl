# review: machine

audit-title = Yaa sameeyey maxay
