"""Where people can go: listed, changed, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, assert_never
from uuid import UUID

from services.referrals.commands.destinations import (
    ChangeDestination,
    ListDestination,
    WithdrawDestination,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.referrals import DestinationChanged, DestinationListed, DestinationWithdrawn
from shared.events.words import Owner

DestinationCommand = ListDestination | ChangeDestination | WithdrawDestination

FIELDS: Final = frozenset(ListDestination.model_fields)
NEEDED: Final = frozenset({"name", "category", "owner"})
HIDDEN: Final = frozenset({"contact"})
"""Sealed: a conflict about it names the field and shows no value."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What is known of one listing: its open values, and at which version each field changed."""

    version: int = 0
    values: Mapping[str, Any] | None = None
    changed: Mapping[str, int] = field(default_factory=dict)

    @property
    def listed(self) -> bool:
        """Whether people can be referred here."""
        return self.values is not None

    @property
    def owner(self) -> Owner | None:
        """Who runs it: ours, another authority, or somebody outside (R8)."""
        return self.values["owner"] if self.values else None


def evolve(destination: Destination, fact: Recorded) -> Destination:
    """The listing after one fact."""
    match fact.event:
        case DestinationListed() as told:
            changed = dict.fromkeys(FIELDS, fact.version)
            return Destination(fact.version, _values(told, FIELDS), changed)
        case DestinationChanged(fields=fields) as told if destination.values is not None:
            values = {**destination.values, **_values(told, frozenset(fields))}
            changed = {**destination.changed, **dict.fromkeys(fields, fact.version)}
            return Destination(fact.version, values, changed)
        case DestinationWithdrawn():
            return Destination(fact.version)
        case _:
            return destination


def _values(
    told: DestinationListed | DestinationChanged, fields: frozenset[str]
) -> dict[str, object]:
    return {name: getattr(told, name) for name in fields - HIDDEN}


def decide(asked: Asked[DestinationCommand], destination: Destination, _: Seen) -> Accepted:
    """What follows from a wish about a listing."""
    match asked.command:
        case ListDestination() as wish:
            _check(dict(wish))
            listed = DestinationListed(destination=asked.key, **dict(wish))
            return Accepted((listed,), asked.key, 1)
        case _ if not destination.listed:
            raise Refused("no_such_destination", "/destination")
        case ChangeDestination() as wish:
            changed = _changed(wish, asked.thing, destination)
            return Accepted(changed, asked.thing, destination.version + bool(changed))
        case WithdrawDestination(reason=reason):
            back = DestinationWithdrawn(destination=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, destination.version + 1)
        case _:
            assert_never(asked.command)


def _changed(
    wish: ChangeDestination, id_: UUID, destination: Destination
) -> tuple[DestinationChanged, ...]:
    """The named fields that differ; refused where one changed since the version the caller saw."""
    known = destination.values or {}
    given = {name: getattr(wish, name) for name in FIELDS & wish.model_fields_set}
    if wish.expected_version > destination.version:
        raise Refused("version_ahead", "/expected_version", version=destination.version)
    clash = sorted(n for n in given if destination.changed[n] > wish.expected_version)
    if clash:
        both = {n: {"mine": given[n], "theirs": known[n]} for n in clash if n not in HIDDEN}
        raise Refused("version_conflict", f"/{clash[0]}", fields=both, version=destination.version)
    changes = {n: v for n, v in given.items() if n in HIDDEN or known[n] != v}
    if not changes:
        return ()
    _check({**known, **changes})
    return (DestinationChanged(destination=id_, fields=tuple(sorted(changes)), **changes),)


def _check(values: Mapping[str, Any]) -> None:
    for name in sorted(NEEDED):
        if values[name] is None:
            raise Refused("field_needed", f"/{name}")
    if values["partner"] is not None:
        raise Refused("no_such_partner", "/partner")
    low, high = values["min_age"], values["max_age"]
    if low is not None and high is not None and low > high:
        raise Refused("ages_reversed", "/max_age")


destinations: Final[Decider[DestinationCommand, Destination]] = Decider(
    initial=Destination(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
