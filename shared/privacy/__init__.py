"""Personal data: sealing, keys, and the record of every reading."""
