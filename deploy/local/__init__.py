"""Brygga on one machine: PostgreSQL, the bus, the services and the front door under one supervisor."""
