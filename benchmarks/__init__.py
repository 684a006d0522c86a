"""How fast, measured on this machine beside others who do the same: ./brygga bench. Never a test."""
