"""Who may know of a person, and whether what is known may be used: one rule for everybody who asks (R7, R9)."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from services.visits.commands.protection import SetProtectedIdentity, SetRestriction
from services.visits.deciders.handovers import handovers
from shared.decider import Asked, Refused, Seen
from shared.events.event import Event
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.words import Purpose
from shared.handovers import HANDOVERS, Handovers
from shared.permissions import MAY
from shared.roles import is_named

READING_ROLES: Final = frozenset(MAY["OpenPerson"])
"""Of these one is always named: people leave, roles stay (R7)."""
KEEPERS: Final = frozenset({"dpo", "unit_manager"})
"""They are shown what is only stored (GDPR art. 18)."""


@dataclass(frozen=True, slots=True)
class Guard:
    """What stands between a person and those who ask."""

    readers: frozenset[str] | None = None
    """Who may know of the person, by their token's subject or a role; None is everybody."""
    restricted: bool = False
    since: date = date.min
    """From which day these readers are named."""

    def on(self, day: date, handovers: Handovers) -> "Guard":
        """The same on a day, whoever took over by then in the place of who was named."""
        if self.readers is None:
            return self
        return replace(self, readers=handovers.heirs(self.readers, self.since, day))

    def met_by(self, asked: Asked[Any], seen: Seen) -> "Guard":
        """As whoever asks meets it, whenever what they tell of happened; without readers it is the same."""
        if self.readers is None:
            return self
        return self.on(asked.asked_on, seen.of(handovers, HANDOVERS))

    def names(self, sub: str, roles: AbstractSet[str]) -> bool:
        """Whether this one may know of the person."""
        return is_named(self.readers, sub, roles)


UNGUARDED: Final = Guard()


def guarded(guard: Guard, event: Event) -> Guard:
    """The guard after one fact."""
    match event:
        case ProtectedIdentitySet(on=True, named_readers=readers, since=since):
            return replace(guard, readers=frozenset(readers), since=since or date.min)
        case ProtectedIdentitySet():
            return replace(guard, readers=None, since=date.min)
        case RestrictionSet(on=on):
            return replace(guard, restricted=on)
        case _:
            return guard


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who wants to read: who, as what, what for, on which day, and whether they say why."""

    sub: str
    roles: frozenset[str]
    purpose: Purpose
    day: date
    handovers: Handovers
    says_why: bool = False
    emergency: bool = False
    """Whether they broke the glass for this person."""


def closed_to(guard: Guard, reader: Reader) -> str | None:
    """Why somebody is not shown a person, as a problem's code; None where nothing stands in the way.

    That a reason is needed is told to the named alone.
    """
    if reader.emergency:
        return None
    if not guard.on(reader.day, reader.handovers).names(reader.sub, reader.roles):
        return "no_such_person"
    if guard.restricted and reader.purpose != "rights_request" and KEEPERS.isdisjoint(reader.roles):
        return "restricted"
    if guard.readers is not None and not reader.says_why:
        return "reason_needed"
    return None


def knows_of(guard: Guard, reader: Reader) -> bool:
    """Whether somebody may be told that there is this person beside the one they read of (R7).

    Of whoever is only stored they may; of whom the glass was not broken for they may not.
    """
    return closed_to(guard, replace(reader, emergency=False)) in {None, "restricted"}


def protected(
    wish: SetProtectedIdentity, asked: Asked[Any], guard: Guard, seen: Seen
) -> tuple[Event, ...]:
    """The change of who may know; refused without a role, and where whoever asks would not know any more."""
    readers = frozenset(wish.named_readers) if wish.on else None
    since = asked.asked_on if wish.on else None
    if readers == guard.met_by(asked, seen).readers:
        return ()
    if readers is not None and READING_ROLES.isdisjoint(readers):
        raise Refused("reading_role_needed", "/named_readers")
    new = Guard(readers, since=asked.asked_on).met_by(asked, seen)
    if not new.names(asked.actor, asked.roles):
        raise Refused("setter_not_named", "/named_readers")
    named = tuple(sorted(readers or ()))
    told = ProtectedIdentitySet(person=asked.thing, on=wish.on, named_readers=named, since=since)
    return (told,)


def restricted(wish: SetRestriction, asked: Asked[Any], guard: Guard) -> tuple[Event, ...]:
    """The restriction, or its end; nothing where it is as wished already."""
    if wish.on == guard.restricted:
        return ()
    return (RestrictionSet(person=asked.thing, on=wish.on, reason=wish.reason),)
