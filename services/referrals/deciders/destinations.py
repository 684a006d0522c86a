"""Where people can go: listed, changed, verified, closed, taken back, kept by whoever runs the place."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final, assert_never
from uuid import UUID

from pydantic import SecretStr

from services.referrals.commands.destinations import (
    KEPT,
    ChangeDestination,
    CloseDestination,
    IssueDestinationLink,
    KeepListing,
    KnowDestinationLink,
    ListDestination,
    RevokeDestinationLink,
    VerifyDestination,
    WithdrawDestination,
    WithdrawDestinationClose,
    WithdrawDestinationVerification,
)
from services.referrals.deciders.partners import partners
from services.referrals.deciders.places import FIELDS, HIDDEN, Destination, evolve
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.destinations import (
    DestinationChanged,
    DestinationClosed,
    DestinationCloseWithdrawn,
    DestinationLinkIssued,
    DestinationLinkRevoked,
    DestinationListed,
    DestinationVerificationWithdrawn,
    DestinationVerified,
    DestinationWithdrawn,
)
from shared.events.event import Event

DestinationCommand = (
    ListDestination
    | ChangeDestination
    | VerifyDestination
    | WithdrawDestinationVerification
    | IssueDestinationLink
    | KnowDestinationLink
    | RevokeDestinationLink
    | KeepListing
    | CloseDestination
    | WithdrawDestinationClose
    | WithdrawDestination
)

NEEDED: Final = frozenset({"name", "category", "owner"})
LASTS: Final = timedelta(days=365)
"""So long a link keeps a listing: who never came back in a year may not run the place any more."""


def decide(asked: Asked[DestinationCommand], destination: Destination, seen: Seen) -> Accepted:
    """What follows from a wish about a listing."""
    wish = asked.command
    if isinstance(wish, ListDestination):
        _refuse_unagreed(wish, destination, seen)
        _check(dict(wish))
        listed = DestinationListed(destination=asked.key, on=asked.day, **dict(wish))
        return Accepted((listed,), asked.key, 1)
    if not destination.listed:
        raise Refused("no_such_destination", "/destination")
    _refuse_unagreed(wish, destination, seen)
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
        case KeepListing() as wish:
            return _kept(wish, asked, destination)
        case IssueDestinationLink() | KnowDestinationLink() | RevokeDestinationLink() as wish:
            return (_linked(wish, asked, destination),)
        case CloseDestination() | WithdrawDestinationClose() as wish:
            return (_shut(wish, asked, destination),)
        case WithdrawDestination(reason=reason):
            return (DestinationWithdrawn(destination=id_, reason=reason),)
        case ListDestination():
            return ()
        case _:
            assert_never(asked.command)


def _shut(
    wish: CloseDestination | WithdrawDestinationClose,
    asked: Asked[DestinationCommand],
    destination: Destination,
) -> DestinationClosed | DestinationCloseWithdrawn:
    """The closing, or its end."""
    if isinstance(wish, CloseDestination):
        _refuse_closed(destination)
        return DestinationClosed(destination=asked.thing, on=asked.day, reason=wish.reason)
    if not destination.closed:
        raise Refused("destination_open", "/destination")
    return DestinationCloseWithdrawn(destination=asked.thing, reason=wish.reason)


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


def _linked(
    wish: IssueDestinationLink | KnowDestinationLink | RevokeDestinationLink,
    asked: Asked[DestinationCommand],
    destination: Destination,
) -> DestinationLinkIssued | DestinationLinkRevoked:
    """A link for whoever runs the place, or its end."""
    match wish:
        case IssueDestinationLink():  # the door makes the secret first
            raise Refused("unavailable")
        case KnowDestinationLink(proof=proof):
            _refuse_closed(destination)
            of = {"destination": asked.thing, "expires_on": asked.asked_on + LASTS}
            return DestinationLinkIssued(**of, proof=proof)
        case RevokeDestinationLink() if destination.link is None:
            raise Refused("no_link", "/destination")
        case RevokeDestinationLink(reason=reason):
            return DestinationLinkRevoked(destination=asked.thing, reason=reason)


def _kept(
    wish: KeepListing, asked: Asked[DestinationCommand], destination: Destination
) -> tuple[Event, ...]:
    """What whoever runs the place changes, and that the rest holds, unless they saw other values."""
    if not destination.opened_by(wish.proof, asked.asked_on):
        raise Refused("code_over", "/destination")
    known, id_ = destination.values or {}, asked.thing
    given = {name: getattr(wish, name) for name in KEPT & wish.model_fields_set}
    both = {n: {"mine": v, "theirs": known[n]} for n, v in given.items() if known[n] != v}
    unseen = any(destination.changed[name] > wish.expected_version for name in KEPT)
    if unseen and (both or not given):
        now = destination.version
        raise Refused("version_conflict", "/expected_version", fields=both, version=now)
    since = max(wish.expected_version, destination.version)
    change = ChangeDestination(destination=id_, expected_version=since, **given)
    changes = _changed(change, asked.about(change), destination)
    return (*changes, *_verified(asked.day, id_, destination))


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


def _refuse_unagreed(wish: DestinationCommand, destination: Destination, seen: Seen) -> None:
    """A partner who is named anew is one whom activities told of, and did not take back."""
    partner = _partner(wish)
    if partner is None or partner == (destination.values or {}).get("partner"):
        return
    if not seen.of(partners, partner).agreed:
        raise Refused("no_such_partner", "/partner")


def _partner(wish: DestinationCommand) -> UUID | None:
    """Whom a wish names, if it does."""
    return wish.partner if isinstance(wish, ListDestination | ChangeDestination) else None


def _check(values: Mapping[str, Any]) -> None:
    for name in sorted(NEEDED):
        if values[name] is None:
            raise Refused("field_needed", f"/{name}")
    low, high = values["min_age"], values["max_age"]
    if low is not None and high is not None and low > high:
        raise Refused("ages_reversed", "/max_age")
    begins, ends = values["begins"], values["ends"]
    if begins is not None and ends is not None and ends <= begins:
        raise Refused("ends_before_it_begins", "/ends")


def _reads(asked: Asked[DestinationCommand]) -> tuple[UUID, ...]:
    return tuple(filter(None, (_partner(asked.command),)))


destinations: Final[Decider[DestinationCommand, Destination]] = Decider(
    initial=Destination(),
    stream=lambda asked: asked.key,
    evolve=evolve,
    decide=decide,
    reads=_reads,
)
