"""Four services in the same rooms; they know of each other only by the published language."""
