"""What is a risk about an access, and so reviewed beside those that were drawn; each exactly (pure)."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime
from statistics import median
from typing import Final, get_args
from uuid import UUID

from services.reporting.review.rules import Rule
from shared.events.words import Trigger
from shared.roles import SYSTEM

Risk = Callable[["Month", "Rule"], AbstractSet[UUID]]


@dataclass(frozen=True, slots=True)
class Access:
    """One record of the access log; `at` is local, `subjects` under the ids that they are shown by."""

    id: UUID
    reader: str
    roles: frozenset[str]
    purpose: str | None
    subjects: frozenset[UUID]
    release: str
    outcome: str
    flags: frozenset[str]
    at: datetime
    protected: bool = False
    """Whether any of the subjects was protected when they were read about."""

    @property
    def opened(self) -> bool:
        """Whether somebody's record was shown."""
        return self.release == "opened" and self.outcome == "released"

    @property
    def day(self) -> tuple[str, date]:
        """Whose it is, and on which local day."""
        return self.reader, self.at.date()


@dataclass(frozen=True, slots=True)
class Shift:
    """An opening that stands, with its hosts."""

    opens_at: datetime
    closes_at: datetime
    hosts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Month:
    """A month's accesses, in the ledger's order, and what is known beside them.

    `deeds` says when somebody first did anything that concerns somebody.
    """

    accesses: Sequence[Access]
    shifts: Sequence[Shift] = ()
    feasts: AbstractSet[date] = frozenset()
    deeds: Mapping[tuple[str, UUID], datetime] | None = None


def flagged(month: Month, rule: Rule) -> tuple[tuple[Trigger, tuple[UUID, ...]], ...]:
    """Of each trigger the accesses that meet it, in the ledger's order; the system's own meet none."""
    staff = [it for it in month.accesses if SYSTEM not in it.roles]
    theirs = Month(staff, month.shifts, month.feasts, month.deeds)
    found = ((trigger, RISKS[trigger](theirs, rule)) for trigger in get_args(Trigger))
    return tuple(
        (trigger, tuple(it.id for it in staff if it.id in met)) for trigger, met in found if met
    )


def protected(month: Month, _: Rule) -> set[UUID]:
    """Somebody of whom only the named may know was read about, or asked for."""
    return {it.id for it in month.accesses if it.protected}


def same_surname(month: Month, _: Rule) -> set[UUID]:
    """Whoever read has the family name of whom they read about."""
    return {it.id for it in month.accesses if "same_surname" in it.flags}


def off_hours(month: Month, rule: Rule) -> set[UUID]:
    """At night, on a Saturday, a Sunday or a holiday, and not at an opening that they were a host of."""
    return {
        it.id
        for it in month.accesses
        if _is_off(it.at, month.feasts, rule)
        and not any(_hosts(shift, it) for shift in month.shifts)
    }


def _is_off(at: datetime, feasts: AbstractSet[date], rule: Rule) -> bool:
    working = at.isoweekday() <= 5 and at.date() not in feasts  # noqa: PLR2004 - Friday
    return not (working and rule.day_begins <= at.time() < rule.day_ends)


def _hosts(shift: Shift, access: Access) -> bool:
    return access.reader in shift.hosts and shift.opens_at <= access.at <= shift.closes_at


def no_relation(month: Month, rule: Rule) -> set[UUID]:
    """A record was opened, and by then, or soon after, the reader had done nothing with that person."""
    deeds = month.deeds or {}

    def related(access: Access, subject: UUID) -> bool:
        first = deeds.get((access.reader, subject))
        return first is not None and first <= access.at + rule.related_within

    opened = (it for it in month.accesses if it.opened)
    return {it.id for it in opened if not all(related(it, who) for who in it.subjects)}


def many(month: Month, rule: Rule) -> set[UUID]:
    """Far more records opened on a day than the median of all who opened any, on all days they did."""
    counts = Counter(it.day for it in month.accesses if it.opened)
    if not counts:
        return set()
    usual = median(counts.values())
    busy = {
        day
        for day, count in counts.items()
        if count > rule.times_median * usual and count >= rule.many_at_least
    }
    return {it.id for it in month.accesses if it.opened and it.day in busy}


def export(month: Month, _: Rule) -> set[UUID]:
    """Facts left as a file."""
    return {it.id for it in month.accesses if it.release == "exported"}


def emergency(month: Month, _: Rule) -> set[UUID]:
    """The glass was broken: always reviewed (DESIGN §10)."""
    return {it.id for it in month.accesses if it.purpose == "emergency"}


def refused_often(month: Month, rule: Rule) -> set[UUID]:
    """Somebody was refused again and again on one day."""
    refused = [it for it in month.accesses if it.outcome != "released"]
    counts = Counter(it.day for it in refused)
    return {it.id for it in refused if counts[it.day] >= rule.refusals}


RISKS: Final[Mapping[Trigger, Risk]] = {
    "protected": protected,
    "same_surname": same_surname,
    "off_hours": off_hours,
    "no_relation": no_relation,
    "many": many,
    "export": export,
    "emergency": emergency,
    "refused_often": refused_often,
}
