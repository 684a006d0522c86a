"""What every service stands on: the published language, the engine, and the rules on personal data."""
