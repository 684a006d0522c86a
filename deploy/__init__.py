"""How Brygga is run: on one machine, or on many."""
