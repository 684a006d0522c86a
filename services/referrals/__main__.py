"""Begins referrals: python -m services.referrals."""

from shared.beginning import begin

if __name__ == "__main__":
    begin("services.referrals.wiring")
