"""Half a year of an invented meeting place, the same for the same seed, to try Brygga with."""

from typing import Final

WEEKS: Final = 26
"""Half a year."""
