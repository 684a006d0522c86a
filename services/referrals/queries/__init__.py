"""What may be read of referrals, as SQL over its views."""
