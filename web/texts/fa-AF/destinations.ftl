# review: machine

destinations-title = جاهای فعالیت
