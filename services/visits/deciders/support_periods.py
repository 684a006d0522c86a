"""From when until when somebody is supported; told in the person's own stream."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import MAXYEAR, date, timedelta
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.support_periods import SetSupportPeriod, WithdrawSupportPeriod
from services.visits.deciders.households import HOUSEHOLDS, households
from services.visits.deciders.one_person import ids, is_theirs, reads
from services.visits.deciders.people import Person, people
from services.visits.deciders.support_lengths import LENGTHS, support_lengths
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.words import HouseholdKind, PersonId

PeriodCommand = SetSupportPeriod | WithdrawSupportPeriod

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """One support period, both days inclusive."""

    person: PersonId
    since: date
    until: date

    def goes_on(self, since: date, until: date) -> bool:
        """Whether a period from one day to another meets or directly follows this one."""
        return since.toordinal() - 1 <= self.until.toordinal() and self.since <= until


@dataclass(frozen=True, slots=True)
class Periods:
    """The support periods that hold, by id; and the person, whose stream they share."""

    by_id: Mapping[UUID, Period] = field(default_factory=dict)
    person: Person = field(default_factory=Person)


def evolve(periods: Periods, fact: Recorded) -> Periods:
    """The support periods after one fact."""
    now = replace(periods, person=people.evolve(periods.person, fact))
    match fact.event:
        case SupportPeriodSet(period=id_, person=person, since=since, until=until):
            return replace(now, by_id={**now.by_id, id_: Period(person, since, until)})
        case SupportPeriodWithdrawn(period=id_):
            left = {other: it for other, it in now.by_id.items() if other != id_}
            return replace(now, by_id=left)
        case _:
            return now


def decide(asked: Asked[PeriodCommand], periods: Periods, seen: Seen) -> Accepted:
    """What follows from a wish about somebody's support; the receipt has the version of who is named."""
    wish = asked.command
    named = seen.of(people, wish.person)
    named.refuse_closed(asked, seen)
    if is_theirs(periods.person.id, asked, seen):  # else what is named is nothing of theirs
        named.refuse_dropped(seen)
    version = periods.person.version + 1
    match wish:
        case SetSupportPeriod():
            told = _set(asked, wish, periods, seen)
            return Accepted((told,), asked.key, version)
        case WithdrawSupportPeriod(reason=reason):
            it = periods.by_id.get(asked.thing)
            if it is None or not is_theirs(it.person, asked, seen):
                raise Refused("no_such_period", "/period")
            back = SupportPeriodWithdrawn(period=asked.thing, person=it.person, reason=reason)
            moved = version if it.person == wish.person else named.version
            return Accepted((back,), asked.thing, moved)
        case _:
            assert_never(wish)


def _set(
    asked: Asked[PeriodCommand], wish: SetSupportPeriod, periods: Periods, seen: Seen
) -> SupportPeriodSet:
    mine = [id_ for id_ in ids(asked) if is_theirs(id_, asked, seen)]
    until = wish.until or _usual_end(wish.since, _years(mine, wish.since, seen))
    if until < wish.since:
        raise Refused("ends_before_it_begins", "/to")
    elsewhere = (seen.of(support_periods, id_).by_id for id_ in mine if id_ != wish.person)
    for known in (periods.by_id, *elsewhere):
        for other in known.values():
            if other.goes_on(wish.since, until):
                _refuse_no_extension(wish, other, until)
    return SupportPeriodSet(
        period=asked.key, person=wish.person, since=wish.since, until=until, reason=wish.reason
    )


def _refuse_no_extension(wish: SetSupportPeriod, other: Period, until: date) -> None:
    """Support that goes on lasts longer than before, and somebody says why."""
    if until <= other.until:
        raise Refused("already_supported", "/to", other.person, until=other.until)
    if wish.reason is None:
        raise Refused("extension_needs_reason", "/reason", other.person, until=other.until)


def _kind(mine: Sequence[UUID], since: date, seen: Seen) -> HouseholdKind:
    """Of which kind the person's household is when support begins; alone where nothing is known."""
    known = seen.of(households, HOUSEHOLDS)
    homes = (known.on(id_, since) for id_ in mine)
    return next((home[1].kind for home in homes if home), "single")


def _years(mine: Sequence[UUID], since: date, seen: Seen) -> int:
    return seen.of(support_lengths, LENGTHS).years(_kind(mine, since, seen), since)


def _usual_end(since: date, years: int) -> date:
    """The day before the same date some years later; there is no day after the last year."""
    if since.year + years > MAXYEAR:
        return date.max
    try:
        return since.replace(year=since.year + years) - DAY
    except ValueError:  # the 29th of February
        return date(since.year + years, 2, 28)


support_periods: Final[Decider[PeriodCommand, Periods]] = Decider(
    initial=Periods(),
    stream=lambda asked: asked.command.person,
    evolve=evolve,
    decide=decide,
    reads=lambda asked: (*reads(asked), HOUSEHOLDS, LENGTHS),
    reads_then=lambda periods: periods.person.kept,
)
