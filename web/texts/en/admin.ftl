# review: written

admin-title = Settings
