"""What the activities service tells: partners, what happens when, and who came to it."""

from datetime import date, datetime
from typing import Annotated

from pydantic import Field

from shared.events.event import Event
from shared.events.personal import (
    AGREEMENT,
    CODE,
    COUNT,
    OPAQUE,
    PUBLIC,
    WHEN,
    NotPersonal,
    Reason,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import (
    ActivityId,
    ActivityKind,
    ChildBand,
    HeadcountId,
    InitiatedBy,
    ParticipationId,
    PartnerId,
    PartnerKind,
    PersonId,
    PresentingUnit,
    SessionId,
)

Partner = Annotated[PartnerId, OPAQUE]
Activity = Annotated[ActivityId, OPAQUE]
Session = Annotated[SessionId, OPAQUE]
Site = Annotated[str, PUBLIC]
Hosts = Annotated[
    tuple[str, ...], clear("staff", "hosts", "who of the staff holds it", "GDPR art. 6.1 e")
]
Person = Annotated[PersonId, clear("link", "person", "ties facts together under an opaque id")]
Participant = Annotated[
    PersonId | None, clear("attendance", "person", "unique visitors; none for the nameless")
]

TakenBack = Annotated[Sealed, sealed("staff", "event", "why a record was taken back", AGREEMENT)]
"""Free text behind a withdrawal of a thing that is no person's; sealed for the thing itself."""


class PartnerAgreed(Event):
    """An organisation works together with the meeting place."""

    partner: Partner
    name: Annotated[str, PUBLIC]
    kind: Annotated[PartnerKind, CODE]
    agreed_on: Annotated[date | None, WHEN] = None
    ends_on: Annotated[date | None, WHEN] = None
    """The last day of the agreement; None where it goes on until somebody ends it."""


class PartnerWithdrawn(Event):
    """The partner was recorded by mistake."""

    partner: Partner
    reason: TakenBack = None


class PartnerCorrected(Event):
    """What was told of a partner was put right; a field that is named without a value was cleared."""

    partner: Partner
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    name: Annotated[str | None, PUBLIC] = None
    kind: Annotated[PartnerKind | None, CODE] = None
    agreed_on: Annotated[date | None, WHEN] = None
    ends_on: Annotated[date | None, WHEN] = None


class PartnerEnded(Event):
    """The agreement has a last day, whatever was agreed of it; what they were present at stands."""

    partner: Partner
    on: Annotated[date, WHEN]
    reason: TakenBack = None


class PartnerEndWithdrawn(Event):
    """The agreement was ended by mistake: it goes on as it was agreed."""

    partner: Partner
    reason: TakenBack = None


class ActivityPlanned(Event):
    """Something that is to happen once or again and again; its sessions are scheduled one by one.

    `starts_at` is the first time, `rrule` the rule of RFC 5545 by which it repeats in local time,
    `skips` the dates of it on which it does not take place.
    """

    activity: Activity
    title: Annotated[str, PUBLIC]
    kind: Annotated[ActivityKind, CODE]
    partner: Annotated[PartnerId | None, OPAQUE] = None
    site: Site
    initiated_by: Annotated[InitiatedBy, CODE]
    rrule: Annotated[str | None, PUBLIC] = None
    starts_at: Annotated[datetime, WHEN]
    duration_minutes: Annotated[int, COUNT]
    capacity: Annotated[int | None, COUNT] = None
    hosts: Hosts = ()
    skips: Annotated[tuple[date, ...], WHEN] = ()


class ActivityWithdrawn(Event):
    """The activity was planned by mistake; sessions that were held stay held."""

    activity: Activity
    reason: TakenBack = None


class SessionScheduled(Event):
    """A session is to take place; `on` is the local date of its start.

    `occurrence` is the date of its activity's series that it stands for, wherever it is moved.
    """

    session: Session
    activity: Annotated[ActivityId | None, OPAQUE] = None
    kind: Annotated[ActivityKind, CODE]
    site: Site
    on: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]
    duration_minutes: Annotated[int, COUNT]
    occurrence: Annotated[date | None, WHEN] = None
    capacity: Annotated[int | None, COUNT] = None
    hosts: Hosts = ()


class SessionMoved(Event):
    """The session takes place at another time; `on` is the local date of its new start."""

    session: Session
    on: Annotated[date, WHEN]
    starts_at: Annotated[datetime, WHEN]


class SessionHeld(Event):
    """The session took place, with fika or without, and with these partners present."""

    session: Session
    fika: Annotated[bool, NotPersonal("whether there was fika")] = False
    present_partners: Annotated[tuple[PartnerId, ...], OPAQUE] = ()
    presenting_units: Annotated[tuple[PresentingUnit, ...], CODE] = ()


class SessionHoldWithdrawn(Event):
    """The session was not held after all: it is scheduled as before."""

    session: Session
    reason: TakenBack = None


class SessionCancelled(Event):
    """The session does not take place, and why; with its series, if that goes on without its date."""

    session: Session
    reason: TakenBack = None
    with_series: Annotated[bool, NotPersonal("whether its date was taken out of its series")] = (
        False
    )


class SessionCancelWithdrawn(Event):
    """The session was cancelled by mistake: it is scheduled as before."""

    session: Session
    reason: TakenBack = None


class SessionWithdrawn(Event):
    """The session was scheduled by mistake: it counts nowhere."""

    session: Session
    reason: TakenBack = None


class ParticipationRecorded(Event):
    """Somebody took part: a known person, once a session, or a nameless one. It is a visit that day."""

    participation: Annotated[ParticipationId, OPAQUE]
    session: Session
    person: Participant = None
    site: Site
    on: Annotated[date, clear("attendance", "person", "the local date of the session")]
    by_card: Annotated[bool, NotPersonal("whether it was told by a card, and by nothing else")] = (
        False
    )


class ParticipationWithdrawn(Event):
    """The participation was recorded by mistake."""

    participation: Annotated[ParticipationId, OPAQUE]
    session: Session
    person: Participant = None
    reason: Reason = None


class SessionHeadcountRecorded(Event):
    """A snapshot of everybody at a session; the latest replaces the earlier."""

    headcount: Annotated[HeadcountId, OPAQUE]
    session: Session
    newcomers: Annotated[int, COUNT]
    established: Annotated[int, COUNT]
    unknown: Annotated[int, COUNT] = 0
    children: Annotated[dict[ChildBand, int], COUNT] = Field(default_factory=dict)


class SessionHeadcountWithdrawn(Event):
    """The headcount was a mistake; the one before it holds again."""

    headcount: Annotated[HeadcountId, OPAQUE]
    session: Session
    reason: TakenBack = None
