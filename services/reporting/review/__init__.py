"""Who read what about whom, and the monthly look at it (R1)."""
