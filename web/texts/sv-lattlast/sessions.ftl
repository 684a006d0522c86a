# review: written

sessions-title = Träffar
