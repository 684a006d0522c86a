"""Begins visits: python -m services.visits."""

from shared.beginning import begin

if __name__ == "__main__":
    begin("services.visits.wiring")
