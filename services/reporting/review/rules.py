"""How much of a month is reviewed, and what is a risk: local choices, dated (R1)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule for months that begin on `since` or later, until another holds.

    Drawn are `least` accesses or so many of a thousand, whichever is more, and never over `most`.
    """

    since: date
    least: int
    per_mille: int
    most: int
    day_begins: time
    day_ends: time
    related_within: timedelta
    times_median: int
    many_at_least: int
    refusals: int

    def size(self, accesses: int) -> int:
        """How many of a month's accesses are drawn."""
        share = -(-accesses * self.per_mille // 1000)
        return min(max(self.least, share), self.most, accesses)


RULES: Final[Sequence[Rule]] = (
    Rule(
        since=date.min,
        least=20,
        per_mille=20,
        most=1000,
        day_begins=time(7),
        day_ends=time(20),
        related_within=timedelta(days=7),
        times_median=3,
        many_at_least=20,
        refusals=5,
    ),
)
"""In the order of their days."""


def rule_of(month: date) -> Rule:
    """The rule that holds for a month."""
    return next(rule for rule in reversed(RULES) if rule.since <= month)
