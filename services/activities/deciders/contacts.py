"""What volunteers told of themselves, as far as it was put right: told in the volunteer's own stream."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from services.activities.commands.volunteers import CorrectVolunteer
from services.activities.deciders.clashes import refuse_met
from services.activities.deciders.partners import partners
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.volunteers import VolunteerCorrected, VolunteerJoined, VolunteerWithdrawn

OPEN: Final = frozenset({"partner", "known_until"})
HIDDEN: Final = frozenset({"given_name", "family_name", "phone", "email"})
"""Sealed: a conflict about one names the field and shows no value."""


@dataclass(frozen=True, slots=True)
class Contact:
    """What is known of what a volunteer told: the open values, and at which version each field changed."""

    version: int = 0
    values: Mapping[str, Any] | None = None
    """None where nobody joined, or they were taken back."""
    changed: Mapping[str, int] = field(default_factory=dict)


def evolve(contact: Contact, fact: Recorded) -> Contact:
    """What is known after one fact."""
    match fact.event:
        case VolunteerJoined() as told:
            return Contact(fact.version, {name: getattr(told, name) for name in OPEN})
        case VolunteerCorrected(fields=fields) as told if contact.values is not None:
            values = {name: getattr(told, name) for name in OPEN.intersection(fields)}
            changed = {**contact.changed, **dict.fromkeys(fields, fact.version)}
            return Contact(fact.version, {**contact.values, **values}, changed)
        case VolunteerWithdrawn():
            return Contact(fact.version)
        case _:
            return Contact(fact.version, contact.values, contact.changed)


def decide(asked: Asked[CorrectVolunteer], contact: Contact, seen: Seen) -> Accepted:
    """What follows from a wish to put something right."""
    if contact.values is None:
        raise Refused("no_such_volunteer", "/volunteer")
    wish, known = asked.command, contact.values
    given = {name: getattr(wish, name) for name in (OPEN | HIDDEN) & wish.model_fields_set}
    refuse_met(
        given, wish.expected_version, contact.version, known, contact.changed, about=asked.thing
    )
    if "given_name" in given and given["given_name"] is None:
        raise Refused("field_needed", "/given_name")
    if (partner := given.get("partner")) and not seen.of(partners, partner).agreed:
        raise Refused("no_such_partner", "/partner")
    changes = {name: it for name, it in given.items() if name in HIDDEN or known[name] != it}
    return Accepted(_corrected(asked.thing, changes), asked.thing, contact.version + bool(changes))


def _corrected(volunteer: UUID, changes: Mapping[str, Any]) -> tuple[Event, ...]:
    if not changes:
        return ()
    return (VolunteerCorrected(volunteer=volunteer, fields=tuple(sorted(changes)), **changes),)


def _reads(asked: Asked[CorrectVolunteer]) -> tuple[UUID, ...]:
    return (asked.command.partner,) if asked.command.partner else ()


contacts: Final[Decider[CorrectVolunteer, Contact]] = Decider(
    initial=Contact(), stream=lambda asked: asked.thing, evolve=evolve, decide=decide, reads=_reads
)
