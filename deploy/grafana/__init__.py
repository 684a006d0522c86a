"""Boards for Grafana, as JSON that is made of what they show."""
