"""What may be asked of reporting."""
