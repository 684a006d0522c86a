"""Where people can go: listed, changed, verified, closed, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, assert_never
from uuid import UUID

from pydantic import SecretStr

from services.referrals.commands.destinations import (
    ChangeDestination,
    CloseDestination,
    ListDestination,
    VerifyDestination,
    WithdrawDestination,
    WithdrawDestinationClose,
    WithdrawDestinationVerification,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.destinations import (
    DestinationChanged,
    DestinationClosed,
    DestinationCloseWithdrawn,
    DestinationListed,
    DestinationVerificationWithdrawn,
    DestinationVerified,
    DestinationWithdrawn,
)
from shared.events.envelope import Recorded
from shared.events.event import Event
from shared.events.words import Owner

DestinationCommand = (
    ListDestination
    | ChangeDestination
    | VerifyDestination
    | WithdrawDestinationVerification
    | CloseDestination
    | WithdrawDestinationClose
    | WithdrawDestination
)

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
    told_on: date = date.min
    """When it was listed, or changed last."""
    verified: tuple[date, ...] = ()
    closed: bool = False

    @property
    def listed(self) -> bool:
        """Whether there is such a place, open or closed."""
        return self.values is not None

    @property
    def takes_referrals(self) -> bool:
        """Whether people can be referred here."""
        return self.listed and not self.closed

    @property
    def owner(self) -> Owner | None:
        """Who runs it: ours, another authority, or somebody outside (R8)."""
        return self.values["owner"] if self.values else None


def evolve(destination: Destination, fact: Recorded) -> Destination:
    """The listing after one fact."""
    match fact.event:
        case DestinationListed() as told:
            changed = dict.fromkeys(FIELDS, fact.version)
            day = told.on or fact.recorded_at.date()
            return Destination(fact.version, _values(told, FIELDS), changed, day)
        case DestinationWithdrawn():
            return Destination(fact.version)
        case _ if destination.values is None:
            return destination
        case _:
            return _evolved(replace(destination, version=fact.version), fact)


def _evolved(destination: Destination, fact: Recorded) -> Destination:
    match fact.event:
        case DestinationChanged(fields=fields) as told:
            return replace(
                destination,
                values={**(destination.values or {}), **_values(told, frozenset(fields))},
                changed={**destination.changed, **dict.fromkeys(fields, destination.version)},
                told_on=told.on or fact.recorded_at.date(),
            )
        case DestinationVerified(on=day):
            return replace(destination, verified=(*destination.verified, day))
        case DestinationVerificationWithdrawn():
            return replace(destination, verified=destination.verified[:-1])
        case DestinationClosed():
            return replace(destination, closed=True)
        case DestinationCloseWithdrawn():
            return replace(destination, closed=False)
        case _:
            return destination


def _values(
    told: DestinationListed | DestinationChanged, fields: frozenset[str]
) -> dict[str, object]:
    return {name: getattr(told, name) for name in fields - HIDDEN}


def decide(asked: Asked[DestinationCommand], destination: Destination, _: Seen) -> Accepted:
    """What follows from a wish about a listing."""
    wish = asked.command
    if isinstance(wish, ListDestination):
        _check(dict(wish))
        listed = DestinationListed(destination=asked.key, on=asked.day, **dict(wish))
        return Accepted((listed,), asked.key, 1)
    if not destination.listed:
        raise Refused("no_such_destination", "/destination")
    events = _follows(asked, destination)
    return Accepted(events, asked.thing, destination.version + bool(events))


def _follows(asked: Asked[DestinationCommand], destination: Destination) -> tuple[Event, ...]:
    """What follows from a wish about a listing that stands."""
    id_ = asked.thing
    match asked.command:
        case ChangeDestination() as wish:
            return _changed(wish, asked, destination)
        case VerifyDestination(on=day):
            return _verified(day or asked.day, id_, destination)
        case WithdrawDestinationVerification(reason=reason):
            return (_unverified(reason, id_, destination),)
        case CloseDestination(reason=reason):
            _refuse_closed(destination)
            return (DestinationClosed(destination=id_, on=asked.day, reason=reason),)
        case WithdrawDestinationClose() if not destination.closed:
            raise Refused("destination_open", "/destination")
        case WithdrawDestinationClose(reason=reason):
            return (DestinationCloseWithdrawn(destination=id_, reason=reason),)
        case WithdrawDestination(reason=reason):
            return (DestinationWithdrawn(destination=id_, reason=reason),)
        case ListDestination():
            return ()
        case _:
            assert_never(asked.command)


def _verified(day: date, id_: UUID, destination: Destination) -> tuple[DestinationVerified, ...]:
    _refuse_closed(destination)
    if day in destination.verified:
        return ()
    return (DestinationVerified(destination=id_, on=day),)


def _unverified(
    reason: SecretStr, id_: UUID, destination: Destination
) -> DestinationVerificationWithdrawn:
    """The last verification taken back: the listing is as fresh as all that is left says."""
    if not destination.verified:
        raise Refused("not_verified", "/destination")
    left = max((destination.told_on, *destination.verified[:-1]))
    return DestinationVerificationWithdrawn(destination=id_, verified_on=left, reason=reason)


def _refuse_closed(destination: Destination) -> None:
    if destination.closed:
        raise Refused("destination_closed", "/destination")


def _changed(
    wish: ChangeDestination, asked: Asked[DestinationCommand], destination: Destination
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
    of = {"destination": asked.thing, "on": asked.day}
    return (DestinationChanged(**of, fields=tuple(sorted(changes)), **changes),)


def _check(values: Mapping[str, Any]) -> None:
    for name in sorted(NEEDED):
        if values[name] is None:
            raise Refused("field_needed", f"/{name}")
    if values["partner"] is not None:
        raise Refused("no_such_partner", "/partner")
    low, high = values["min_age"], values["max_age"]
    if low is not None and high is not None and low > high:
        raise Refused("ages_reversed", "/max_age")
    begins, ends = values["begins"], values["ends"]
    if begins is not None and ends is not None and ends <= begins:
        raise Refused("ends_before_it_begins", "/ends")


destinations: Final[Decider[DestinationCommand, Destination]] = Decider(
    initial=Destination(), stream=lambda asked: asked.key, evolve=evolve, decide=decide
)
