"""Who lives together, from when until when; nobody lives in two households on one day.

Who may live where depends on where everybody lives, so all households are told in one stream.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from operator import itemgetter
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.households import (
    FormHousehold,
    LeaveHousehold,
    WithdrawHousehold,
    WithdrawHouseholdLeave,
)
from services.visits.deciders.one_person import ids, is_theirs, reads
from services.visits.deciders.people import people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.households import (
    HouseholdFormed,
    HouseholdLeft,
    HouseholdLeftWithdrawn,
    HouseholdWithdrawn,
)
from shared.events.words import HouseholdKind, PersonId

HouseholdCommand = FormHousehold | LeaveHousehold | WithdrawHouseholdLeave | WithdrawHousehold

HOUSEHOLDS: Final = UUID("8f1f1a54-3a0e-4c0f-9a0c-6a5f0c1d7b03")
"""The stream of all households."""


@dataclass(frozen=True, slots=True)
class Household:
    """One household: who lives there since a day, and whose last day there is known."""

    kind: HouseholdKind
    since: date
    people: tuple[PersonId, ...]
    """The one in whose record it was told comes first."""
    guardian_of: tuple[PersonId, ...] = ()
    """Whose guardian the first is."""
    left: Mapping[UUID, date] = field(default_factory=dict)
    version: int = 1

    def lived_in(self, person: UUID, since: date) -> bool:
        """Whether a person lives there on that day or any later one."""
        return person in self.people and self.left.get(person, date.max) >= since

    def changed(self, left: Mapping[UUID, date]) -> "Household":
        """With other last days."""
        return replace(self, left=left, version=self.version + 1)


@dataclass(frozen=True, slots=True)
class Households:
    """Every household that holds, by id."""

    by_id: Mapping[UUID, Household] = field(default_factory=dict)

    def with_(self, id_: UUID, household: Household) -> "Households":
        """With one household added or changed."""
        return Households({**self.by_id, id_: household})

    def without(self, id_: UUID) -> "Households":
        """With one household taken back."""
        return Households({other: it for other, it in self.by_id.items() if other != id_})

    def of(self, person: UUID) -> Iterator[tuple[UUID, Household]]:
        """The households that a person lives or lived in, in the order of being told."""
        return ((id_, it) for id_, it in self.by_id.items() if person in it.people)

    def on(self, person: UUID, day: date) -> tuple[UUID, Household] | None:
        """Where a person lives on a day."""
        there = (one for one in self.of(person) if one[1].since <= day)
        return next((one for one in there if one[1].lived_in(person, day)), None)


def evolve(households: Households, fact: Recorded) -> Households:
    """The households after one fact."""
    match fact.event:
        case HouseholdFormed(household=id_) as told:
            lives = (told.person, *told.members)
            new = Household(told.kind, told.since, lives, told.guardian_of)
            return households.with_(id_, new)
        case HouseholdLeft(household=id_, person=person, on=day):
            it = households.by_id[id_]
            return households.with_(id_, it.changed({**it.left, person: day}))
        case HouseholdLeftWithdrawn(household=id_, person=person):
            it = households.by_id[id_]
            left = {who: day for who, day in it.left.items() if who != person}
            return households.with_(id_, it.changed(left))
        case HouseholdWithdrawn(household=id_):
            return households.without(id_)
        case _:
            return households


def decide(asked: Asked[HouseholdCommand], households: Households, seen: Seen) -> Accepted:
    """What follows from a wish about where a person lives."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    match wish:
        case FormHousehold():
            return _form(wish, asked, households, seen)
        case LeaveHousehold(on=day):
            return _leave(day, asked, households, seen)
        case WithdrawHouseholdLeave():
            return _stay(wish, asked, households, seen)
        case WithdrawHousehold(reason=reason):
            it, person = _known(asked, households, seen)
            back = HouseholdWithdrawn(household=asked.thing, person=person, reason=reason)
            return Accepted((back,), asked.thing, it.version + 1)
        case _:
            assert_never(wish)


def _form(
    wish: FormHousehold, asked: Asked[HouseholdCommand], households: Households, seen: Seen
) -> Accepted:
    for name in ("members", "guardian_of"):
        for n, one in enumerate(getattr(wish, name)):
            if one == wish.person:
                raise Refused("same_id", f"/{name}/{n}")
            seen.of(people, one).refuse_closed(asked, seen, f"/{name}/{n}")
    if wish.kind == "single" and wish.members:
        raise Refused("single_has_no_members", "/members")
    members, wards = (tuple(dict.fromkeys(it)) for it in (wish.members, wish.guardian_of))
    _refuse_meeting(households, (wish.person, *members), wish.since, "/from")
    formed = HouseholdFormed(
        household=asked.key,
        person=wish.person,
        kind=wish.kind,
        members=members,
        guardian_of=wards,
        since=wish.since,
    )
    return Accepted((formed,), asked.key, 1)


def _leave(
    day: date, asked: Asked[HouseholdCommand], households: Households, seen: Seen
) -> Accepted:
    """Of two households, known under two ids, the one that they do not leave on that day already."""
    found = [
        (it.left.get(person) == day, id_, it, person)
        for id_, it in households.by_id.items()
        if it.since <= day and (person := _whose(it, asked, seen)) and it.lived_in(person, day)
    ]
    if not found:
        raise Refused("not_in_household", "/on")
    known, id_, it, person = min(found, key=itemgetter(0))
    if known:
        return Accepted((), id_, it.version)
    left = HouseholdLeft(household=id_, person=person, on=day)
    return Accepted((left,), id_, it.version + 1)


def _stay(
    wish: WithdrawHouseholdLeave,
    asked: Asked[HouseholdCommand],
    households: Households,
    seen: Seen,
) -> Accepted:
    it, person = _known(asked, households, seen)
    if person not in it.left:
        raise Refused("not_left_household", "/household")
    _refuse_meeting(households.without(asked.thing), (person,), it.since, "/household")
    back = HouseholdLeftWithdrawn(household=asked.thing, person=person, reason=wish.reason)
    return Accepted((back,), asked.thing, it.version + 1)


def _known(
    asked: Asked[HouseholdCommand], households: Households, seen: Seen
) -> tuple[Household, UUID]:
    """The household, where this person lives or lived there, and under which id."""
    household = households.by_id.get(asked.thing)
    person = _whose(household, asked, seen) if household else None
    if household is None or person is None:
        raise Refused("no_such_household", "/household")
    return household, person


def _whose(household: Household, asked: Asked[HouseholdCommand], seen: Seen) -> UUID | None:
    """Under which id whoever is named lives or lived there, the one that is named before others."""
    there = (id_ for id_ in ids(asked) if id_ in household.people)
    return next((id_ for id_ in there if is_theirs(id_, asked, seen)), None)


def _refuse_meeting(
    households: Households, lives: tuple[UUID, ...], since: date, pointer: str
) -> None:
    """Nobody who lives somewhere on that day or later moves in elsewhere before they have left."""
    for person in lives:
        for _, other in households.of(person):
            if other.lived_in(person, since):
                raise Refused("already_in_household", pointer, person, since=other.since)


def _reads(asked: Asked[HouseholdCommand]) -> tuple[UUID, ...]:
    match asked.command:
        case FormHousehold(members=members, guardian_of=wards):
            return (*members, *wards, *reads(asked))
        case _:
            return reads(asked)


households: Final[Decider[HouseholdCommand, Households]] = Decider(
    initial=Households(), stream=lambda _: HOUSEHOLDS, evolve=evolve, decide=decide, reads=_reads
)
