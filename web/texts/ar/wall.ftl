# review: machine

wall-title = الأهداف على الجدار
