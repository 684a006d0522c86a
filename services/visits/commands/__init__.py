"""What may be asked of visits."""
