"""What may be asked of referrals."""
