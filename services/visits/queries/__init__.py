"""What may be read of visits, as SQL over its own log."""
