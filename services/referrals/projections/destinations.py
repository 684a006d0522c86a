"""The directory of destinations as it is shown, and what each is found by."""

from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any, Final, cast
from uuid import UUID

from services.referrals.projections.naming import NAMES, folded
from services.referrals.projections.weekdays import weekdays
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
from shared.events.words import Category
from shared.projection import Projection

FRESH_FOR: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Listing:
    """A line of the directory; whom staff may call is sealed and not part of it.

    `verified_on` is when it was listed, changed or verified last. It is found by `spoken` (primary
    language subtags), `days` of the week, and `words` (its text, folded).
    """

    destination: UUID
    version: int
    name: str
    category: str
    owner: str
    description: str | None
    languages: tuple[str, ...]
    min_age: int | None
    max_age: int | None
    cost_sek: int | None
    childcare: bool | None
    rrule: str | None
    begins: str | None
    ends: str | None
    address: str | None
    url: str | None
    verified_on: date
    closed: bool = False
    spoken: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    words: str = ""


COLUMNS: Final = """
    destination uuid not null,
    version integer not null,
    name text not null,
    category text not null,
    owner text not null,
    description text,
    languages text[] not null,
    min_age integer,
    max_age integer,
    cost_sek integer,
    childcare boolean,
    rrule text,
    begins text,
    ends text,
    address text,
    url text,
    verified_on date not null,
    closed boolean not null,
    spoken text[] not null,
    days text[] not null,
    words text not null
"""
TOLD: Final = frozenset(it.name for it in fields(Listing)).intersection(
    DestinationListed.model_fields
) - {"destination"}


def stale_before(today: date) -> date:
    """The day before which a listing must have been verified last to be stale today."""
    return today - FRESH_FOR


def primary(language: str) -> str:
    """A language without its script, region or dialect: ar-SY is Arabic."""
    return language.partition("-")[0].lower()


def evolve(listing: Listing | None, fact: Recorded) -> Listing | None:
    """The line after one fact."""
    match fact.event:
        case DestinationListed() as told:
            day = told.on or fact.recorded_at.date()
            values: dict[str, Any] = {name: getattr(told, name) for name in TOLD}
            return _found_by(Listing(told.destination, 1, **values, verified_on=day))
        case DestinationWithdrawn():
            return None
        case _ if listing:
            moved = replace(listing, version=fact.envelope.thing_version)
            return _evolved(moved, fact.event, fact.recorded_at.date())
        case _:
            return listing


def _evolved(listing: Listing, event: Event, recorded_on: date) -> Listing:
    match event:
        case DestinationChanged() as told:
            values = {name: getattr(told, name) for name in TOLD.intersection(told.fields)}
            day = max(listing.verified_on, told.on or recorded_on)
            return _found_by(replace(listing, **values, verified_on=day))
        case DestinationVerified(on=day):
            return replace(listing, verified_on=max(listing.verified_on, day))
        case DestinationVerificationWithdrawn(verified_on=day):
            return replace(listing, verified_on=day)
        case DestinationClosed():
            return replace(listing, closed=True)
        case DestinationCloseWithdrawn():
            return replace(listing, closed=False)
        case _:
            return listing


def _found_by(listing: Listing) -> Listing:
    """The line with what a search compares."""
    texts = (listing.name, listing.address, listing.description)
    named = NAMES[cast("Category", listing.category)]
    return replace(
        listing,
        spoken=tuple(sorted({primary(language) for language in listing.languages})),
        days=weekdays(listing.rrule),
        words=folded(" ".join(filter(None, (*texts, named)))),
    )


def _destination(fact: Recorded) -> UUID:
    return fact.envelope.stream


listings: Final = Projection(
    name="listing",
    version=3,
    columns=COLUMNS,
    row=Listing,
    hears={
        "referrals": frozenset(
            {
                "DestinationListed",
                "DestinationChanged",
                "DestinationVerified",
                "DestinationVerificationWithdrawn",
                "DestinationLinkIssued",
                "DestinationLinkRevoked",
                "DestinationClosed",
                "DestinationCloseWithdrawn",
                "DestinationWithdrawn",
            }
        )
    },
    concerns=_destination,
    evolve=evolve,
    history=False,
)
