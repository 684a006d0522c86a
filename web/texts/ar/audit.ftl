# review: machine

audit-title = من فعل ماذا
