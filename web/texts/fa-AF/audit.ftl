# review: machine

audit-title = کی چه کرد
