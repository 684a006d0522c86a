"""Where people can go next, and how far each link has come."""
