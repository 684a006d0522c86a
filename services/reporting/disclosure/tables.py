"""Tables of counts as the world outside the unit knows them: of which days, by what, and told when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from services.reporting.disclosure.rounding import Bounds

Part = frozenset[tuple[str, str]]
"""Whom a cell counts: a code for each dimension; none at all is the total."""
TOTAL: Part = frozenset()

Adding = Literal["rows", "persons", "nothing"]
"""How counts of shorter periods relate to that of the whole: rows add up, and so do the parts of any
dimension; of persons the whole has at least the most of a part and at most the sum; or nothing is known."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Inclusive local dates; one without a beginning began before everything."""

    since: date
    until: date

    def within(self, other: "Span") -> bool:
        """Whether all its days are the other's too."""
        return other.since <= self.since and self.until <= other.until

    @property
    def following(self) -> date:
        """The day after."""
        return self.until + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Table:
    """What was told of one figure at once: of each part what it can be at least and at most.

    `whole` are the dimensions of which every code has a cell, so that the parts make up the total.
    """

    figure: str
    span: Span
    as_of: int
    cells: Mapping[Part, Bounds]
    whole: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Family:
    """What is known of a family's figures: how each adds up, and which are part of which.

    `nested` are pairs (part, whole) of figures: who is counted in the one is counted in the other.
    """

    name: str
    adding: Mapping[str, Adding]
    nested: tuple[tuple[str, str], ...] = ()
