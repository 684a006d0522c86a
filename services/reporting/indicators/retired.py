"""Versions of definitions that were told once, and are reckoned no more: each with its reason (R17)."""

from collections.abc import Mapping
from typing import Final

BEFORE_FILES: Final = "It was code before definitions were files; no report was frozen with it."
RETIRED: Final[Mapping[str, Mapping[int, str]]] = {
    "G1": dict.fromkeys((1, 2, 3), BEFORE_FILES),
    "G2": dict.fromkeys((1, 2, 3), BEFORE_FILES),
}
"""A version leaves the library only into here: a figure asked for with it is refused and says so."""
