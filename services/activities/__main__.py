"""Begins activities: python -m services.activities."""

from shared.beginning import begin

if __name__ == "__main__":
    begin("services.activities.wiring")
