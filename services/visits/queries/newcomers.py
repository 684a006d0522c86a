"""Who is a newcomer on a day: to which group they belong then, and what that group counts as then."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from shared.events.words import NEWCOMER_BY_DEFAULT, TargetGroup

Since = tuple[date, int]
"""The day from which something holds, and when it was told: of two from one day the later told holds."""


@dataclass(slots=True)
class Meanings:
    """What every group counts as since when, as far as it was defined."""

    _by_id: dict[UUID, tuple[Since, TargetGroupDefined]] = field(default_factory=dict)

    def take(self, fact: Recorded) -> None:
        """Know one fact more."""
        match fact.event:
            case TargetGroupDefined() as told:
                self._by_id[told.definition] = ((told.since, fact.at), told)
            case TargetGroupDefinitionWithdrawn(definition=id_):
                self._by_id.pop(id_, None)

    def of(self, group: TargetGroup, day: date) -> TargetGroupDefined | None:
        """The definition of a group that holds on a day; None where none does yet."""
        due = [one for one in self._by_id.values() if one[1].code == group and one[1].since <= day]
        return max(due, key=lambda one: one[0])[1] if due else None


@dataclass(slots=True)
class Belonging:
    """To which groups one id was told to belong since when, and until when it is supported."""

    _groups: dict[UUID, tuple[Since, TargetGroup]] = field(default_factory=dict)
    _until: dict[UUID, date] = field(default_factory=dict)

    def take(self, fact: Recorded) -> None:
        """Know one fact more."""
        match fact.event:
            case TargetGroupSet() as told:
                self._groups[told.setting] = ((told.since, fact.at), told.target_group)
            case TargetGroupSetWithdrawn(setting=id_):
                self._groups.pop(id_, None)
            case SupportPeriodSet(period=id_, until=until):
                self._until[id_] = until
            case SupportPeriodWithdrawn(period=id_):
                self._until.pop(id_, None)

    def group(self, registered: TargetGroup, day: date) -> TargetGroup:
        """The group on a day: the one at registration holds for all days before another."""
        due = [one for one in self._groups.values() if one[0][0] <= day]
        return max(due, key=lambda one: one[0])[1] if due else registered

    @property
    def supported_until(self) -> date | None:
        """The last day of support, where any is known."""
        return max(self._until.values(), default=None)


UNKNOWN: Final[TargetGroup] = "okand"


def is_newcomer(
    registered: TargetGroup | None,
    own: Belonging,
    others: Iterable[Belonging],
    meanings: Meanings,
    day: date,
) -> bool:
    """Whether somebody is a newcomer on a day; `others` are what is known under ids dropped for this one.

    The record that was kept says to which group they belong; whichever was supported, they were.
    """
    group = own.group(registered or UNKNOWN, day)
    meaning = meanings.of(group, day)
    if meaning is None:
        return group in NEWCOMER_BY_DEFAULT
    if not meaning.until_support_ends:
        return meaning.newcomer
    ends = [it.supported_until for it in (own, *others)]
    last = max((end for end in ends if end), default=None)
    return meaning.newcomer and (last is None or day <= last)
