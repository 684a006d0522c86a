# review: machine

sessions-title = نشست‌ها
