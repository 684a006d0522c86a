"""Figures and facts as files that leave the unit."""
