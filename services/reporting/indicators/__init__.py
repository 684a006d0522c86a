"""Definitions of goals and indicators as data, and the one engine that reckons them."""
