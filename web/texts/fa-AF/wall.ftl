# review: machine

wall-title = هدف‌ها روی دیوار
