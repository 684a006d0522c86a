"""Begins reporting: python -m services.reporting."""

from shared.beginning import begin

if __name__ == "__main__":
    begin("services.reporting.wiring")
