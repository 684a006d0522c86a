"""What the activities service tells: volunteers who join and leave."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import AGREEMENT, CODE, OPAQUE, Sealed, clear, sealed
from shared.events.words import Channel, LeavingReason, PartnerId, VolunteerId

Volunteer = Annotated[
    VolunteerId, clear("link", "volunteer", "ties a volunteer's facts together", AGREEMENT)
]
Name = Annotated[Sealed, sealed("identity", "volunteer", "to know who helps", AGREEMENT)]
Contact = Annotated[Sealed, sealed("contact", "volunteer", "to reach the volunteer", AGREEMENT)]


class VolunteerJoined(Event):
    """Somebody gives of their time."""

    volunteer: Volunteer
    given_name: Name = None
    family_name: Name = None
    phone: Contact = None
    email: Contact = None
    partner: Annotated[PartnerId | None, OPAQUE] = None
    known_until: Annotated[
        date | None, clear("staff", "volunteer", "continuity (E18); never its cause", AGREEMENT)
    ] = None
    channel: Annotated[Channel | None, CODE] = None


class VolunteerLeft(Event):
    """A volunteer stopped, and why, by code."""

    volunteer: Volunteer
    reason: Annotated[LeavingReason, CODE]


class VolunteerWithdrawn(Event):
    """The volunteer was recorded by mistake."""

    volunteer: Volunteer
    reason: Annotated[
        Sealed, sealed("link", "volunteer", "why a record was taken back", AGREEMENT)
    ] = None
