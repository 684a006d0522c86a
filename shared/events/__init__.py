"""The published language: every fact that Brygga's services tell each other."""
