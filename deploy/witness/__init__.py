"""A witness sees that a log only grows, says so under its own key, and keeps what it saw; no Brygga needed."""
