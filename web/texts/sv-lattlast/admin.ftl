# review: written

admin-title = Inställningar
