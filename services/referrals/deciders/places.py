"""What is known of a place that people can go to, open or closed, and of the link that keeps its listing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from services.referrals.commands.destinations import ListDestination
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
from shared.events.envelope import Recorded
from shared.events.words import Owner

FIELDS: Final = frozenset(ListDestination.model_fields)
HIDDEN: Final = frozenset({"contact"})
"""Sealed: a conflict about it names the field and shows no value."""


@dataclass(frozen=True, slots=True)
class Link:
    """What is known of the link that keeps a listing."""

    proof: str
    expires_on: date


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
    withdrawn: bool = False
    link: Link | None = None
    ended: frozenset[str] = frozenset()
    """Proofs of links that open nothing any more."""

    @property
    def listed(self) -> bool:
        """Whether there is such a place, open or closed."""
        return self.values is not None and not self.withdrawn

    @property
    def takes_referrals(self) -> bool:
        """Whether people can be referred here."""
        return self.listed and not self.closed

    def opened_by(self, proof: str, today: date) -> bool:
        """Whether a link of this proof keeps the listing today."""
        link = self.link
        holds = link is not None and link.proof == proof and today <= link.expires_on
        return holds and self.takes_referrals

    @property
    def owner(self) -> Owner | None:
        """Who runs it: ours, another authority, or somebody outside (R8); who did, once it is taken back."""
        return self.values["owner"] if self.values else None


def evolve(destination: Destination, fact: Recorded) -> Destination:
    """The listing after one fact."""
    match fact.event:
        case DestinationListed() as told:
            changed = dict.fromkeys(FIELDS, fact.version)
            day = told.on or fact.recorded_at.date()
            return Destination(fact.version, _values(told, FIELDS), changed, day)
        case DestinationWithdrawn():
            ended = _ended(destination)
            return replace(
                destination, version=fact.version, withdrawn=True, link=None, ended=ended
            )
        case _ if not destination.listed:
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
        case DestinationLinkIssued(proof=proof, expires_on=day):
            return replace(destination, link=Link(proof, day), ended=_ended(destination))
        case DestinationLinkRevoked():
            return replace(destination, link=None, ended=_ended(destination))
        case DestinationClosed():
            return replace(destination, closed=True)
        case DestinationCloseWithdrawn():
            return replace(destination, closed=False)
        case _:
            return destination


def _ended(destination: Destination) -> frozenset[str]:
    """The links that are over once the present one is."""
    link = destination.link
    return destination.ended | {link.proof} if link else destination.ended


def _values(
    told: DestinationListed | DestinationChanged, fields: frozenset[str]
) -> dict[str, object]:
    return {name: getattr(told, name) for name in fields - HIDDEN}
