"""What may be asked of activities."""
