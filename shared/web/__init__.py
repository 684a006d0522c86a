"""The HTTP door: JSON to command to receipt, problems that say what is wrong and echo nothing."""
