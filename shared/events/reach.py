"""What visits tells of how people find the place and what came of it: informed, escorted, reached."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.people import Person
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Reason, Sealed, clear, sealed
from shared.events.words import (
    Channel,
    EscortId,
    InformationId,
    OutcomeId,
    OutcomeKind,
    OutcomeSource,
    OutreachId,
)

EscortedOn = Annotated[date, clear("attendance", "person", "escorts that lead to a visit (E14)")]


class InformationGiven(Event):
    """A person was told what is stored of them (GDPR art. 13): which notice, in which language (R9)."""

    information: Annotated[InformationId, OPAQUE]
    person: Person
    notice_version: Annotated[str, NotPersonal("which notice, the same for everybody")]
    on: Annotated[date, clear("contact", "person", "since when they know (R9)")]
    language: Annotated[Sealed, sealed("contact", "person", "whether they understood (R5, R9)")] = (
        None
    )


class InformationWithdrawn(Event):
    """That the person was informed was recorded by mistake."""

    information: Annotated[InformationId, OPAQUE]
    person: Person
    reason: Reason = None


class EscortOffered(Event):
    """Somebody offered to come along to the meeting place, and the person said yes or no."""

    escort: Annotated[EscortId, OPAQUE]
    person: Person
    on: EscortedOn
    accepted: Annotated[bool, clear("attendance", "person", "escorts that were wanted (E14)")]


class EscortDone(Event):
    """The person was escorted to the meeting place."""

    escort: Annotated[EscortId, OPAQUE]
    person: Person
    on: EscortedOn


class EscortDoneWithdrawn(Event):
    """That the person was escorted was recorded by mistake."""

    escort: Annotated[EscortId, OPAQUE]
    person: Person
    reason: Reason = None


class EscortWithdrawn(Event):
    """The offer was recorded by mistake."""

    escort: Annotated[EscortId, OPAQUE]
    person: Person
    reason: Reason = None


class OutcomeReported(Event):
    """Something came of it for a person, through somebody; told by themselves, and no cause is claimed."""

    outcome: Annotated[OutcomeId, OPAQUE]
    person: Person
    kind: Annotated[OutcomeKind, clear("coarse", "person", "jobs, homes, volunteering (E3, E4)")]
    source: Annotated[OutcomeSource, clear("coarse", "person", "through whom (E4)")]
    on: Annotated[date, clear("coarse", "person", "when (E3, E4)")]


class OutcomeWithdrawn(Event):
    """The outcome was recorded by mistake."""

    outcome: Annotated[OutcomeId, OPAQUE]
    person: Person
    reason: Reason = None


class OutreachDone(Event):
    """The place was made known through a channel."""

    outreach: Annotated[OutreachId, OPAQUE]
    channel: Annotated[Channel, CODE]
    on: Annotated[date, WHEN]


class OutreachWithdrawn(Event):
    """The outreach was recorded by mistake."""

    outreach: Annotated[OutreachId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "outreach", "why a record was taken back")] = None
