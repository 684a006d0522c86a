"""What is known of counts, one row for each thing: a sum of them lies between two numbers (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass

Terms = Mapping[int, int]
"""Variables and how often each is counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """A sum of variables lies between; what is `assumed` holds as far as nothing was recorded late.

    Between moments, periods and figures nobody knows for sure: facts come late, and a child grows up.
    It says nothing new beside the rows whose numbers it `follows`, where those hold as they are.
    """

    terms: Terms
    least: float
    most: float
    assumed: bool = False
    follows: tuple[int, ...] = ()
