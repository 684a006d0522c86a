# review: written

audit-title = Who did what
