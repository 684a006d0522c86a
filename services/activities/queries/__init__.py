"""What may be read of activities, as SQL over its views."""
