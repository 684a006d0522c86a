"""What visits tells of support periods: from when until when the municipality supports a newcomer."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.people import Person
from shared.events.personal import (
    CODE,
    OPAQUE,
    WHEN,
    NotPersonal,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import HouseholdKind, LengthId, PeriodId

Bound = Annotated[date, clear("household", "person", "how long somebody is a newcomer (DOMAIN §2)")]


class SupportPeriodSet(Event):
    """A person is supported from a day to a day, both inclusive; one that extends another says why."""

    period: Annotated[PeriodId, OPAQUE]
    person: Person
    since: Bound
    until: Bound
    reason: Annotated[Sealed, sealed("household", "person", "why it was extended")] = None


class SupportPeriodWithdrawn(Event):
    """The support period was recorded by mistake."""

    period: Annotated[PeriodId, OPAQUE]
    person: Person
    reason: Reason = None


class SupportLengthDefined(Event):
    """Support that begins on a day or later usually lasts so long, until another definition."""

    length: Annotated[LengthId, OPAQUE]
    kind: Annotated[HouseholdKind, CODE]
    years: Annotated[int, NotPersonal("the same for everybody")]
    since: Annotated[date, WHEN]


class SupportLengthWithdrawn(Event):
    """The definition was a mistake: what held before it goes on. Periods that were set stay as they are."""

    length: Annotated[LengthId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "length", "why a record was taken back")] = None
