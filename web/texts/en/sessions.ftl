# review: written

sessions-title = Sessions
