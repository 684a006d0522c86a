"""Facts about persons, on their way from a running Brygga to an analyst's files."""
