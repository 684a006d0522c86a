# review: written

audit-title = Vem gjorde vad
