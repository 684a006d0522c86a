# review: machine

audit-title = Хто що робив
