"""What leaves the unit, rounded, and the attacker who must find nothing in all of it together (R14)."""
