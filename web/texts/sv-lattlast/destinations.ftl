# review: written

destinations-title = Platser att gå till
