# review: machine

wall-title = ዕላማታት ኣብ መንደቕ
