"""What the activities service tells of volunteers: who joins, pauses and leaves, and the hours they give."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import (
    AGREEMENT,
    CODE,
    OPAQUE,
    PUBLIC,
    NotPersonal,
    Sealed,
    clear,
    sealed,
)
from shared.events.words import (
    Channel,
    HoursId,
    LeavingReason,
    PartnerId,
    SessionId,
    VolunteerId,
)

Volunteer = Annotated[
    VolunteerId, clear("link", "volunteer", "ties a volunteer's facts together", AGREEMENT)
]
Name = Annotated[Sealed, sealed("identity", "volunteer", "to know who helps", AGREEMENT)]
Contact = Annotated[Sealed, sealed("contact", "volunteer", "to reach the volunteer", AGREEMENT)]
Why = Annotated[Sealed, sealed("link", "volunteer", "why a record was taken back", AGREEMENT)]

_CHILDREN = "Lag 2013:852"

Until = Annotated[
    date | None, clear("staff", "volunteer", "continuity (E18); never its cause", AGREEMENT)
]
Day = Annotated[date | None, clear("staff", "volunteer", "who helps since when (E7)", AGREEMENT)]


class VolunteerJoined(Event):
    """Somebody gives of their time."""

    volunteer: Volunteer
    given_name: Name = None
    family_name: Name = None
    phone: Contact = None
    email: Contact = None
    partner: Annotated[PartnerId | None, OPAQUE] = None
    known_until: Until = None
    channel: Annotated[Channel | None, CODE] = None
    on: Day = None
    """Since which day; of those who were told of without one, the day of the telling."""


class VolunteerCorrected(Event):
    """What a volunteer told was put right; a field that is named without a value was cleared."""

    volunteer: Volunteer
    fields: Annotated[tuple[str, ...], NotPersonal("names of fields, not their content")]
    given_name: Name = None
    family_name: Name = None
    phone: Contact = None
    email: Contact = None
    partner: Annotated[PartnerId | None, OPAQUE] = None
    known_until: Until = None


class VolunteerLeft(Event):
    """A volunteer stopped, and why, by code."""

    volunteer: Volunteer
    reason: Annotated[LeavingReason, CODE]
    on: Day = None
    """The last day; of those who were told of without one, the day of the telling."""


class VolunteerWithdrawn(Event):
    """The volunteer was recorded by mistake."""

    volunteer: Volunteer
    reason: Why = None


class VolunteerLeaveWithdrawn(Event):
    """The volunteer did not stop: they are active as before."""

    volunteer: Volunteer
    reason: Why = None


class VolunteerPaused(Event):
    """A volunteer takes no shifts for a while; why is nobody's business."""

    volunteer: Volunteer
    on: Day = None


class VolunteerPauseWithdrawn(Event):
    """The volunteer did not pause: they are active as before."""

    volunteer: Volunteer
    reason: Why = None


class VolunteerReturned(Event):
    """A volunteer who had paused helps again."""

    volunteer: Volunteer
    on: Day = None


class VolunteerReturnWithdrawn(Event):
    """The volunteer did not return: they pause as before."""

    volunteer: Volunteer
    reason: Why = None


class VolunteerChecked(Event):
    """An extract of the register was seen; what stands in it is kept nowhere (R12)."""

    volunteer: Volunteer
    seen_on: Annotated[
        date, clear("staff", "volunteer", "that an extract was seen (R12)", _CHILDREN)
    ]
    seen_by: Annotated[str, clear("staff", "seen_by", "who saw the extract (R12)", _CHILDREN)]


class VolunteerCheckWithdrawn(Event):
    """The latest check was told of by mistake; the one before it holds again."""

    volunteer: Volunteer
    reason: Why = None


class VolunteerLinkIssued(Event):
    """A volunteer signs in by a link of their own; it ends every earlier one.

    Only what its secret comes to is kept. `sites` are where it lets them count; None is everywhere.
    """

    volunteer: Volunteer
    proof: Annotated[str, NotPersonal("SHA-256 of a secret that the volunteer alone knows")]
    sites: Annotated[tuple[str, ...] | None, PUBLIC] = None


class VolunteerLinkRevoked(Event):
    """The volunteer's link opens nothing any more, and never again."""

    volunteer: Volunteer
    reason: Annotated[Sealed, sealed("staff", "volunteer", "why a link was revoked", AGREEMENT)] = (
        None
    )


class HoursReported(Event):
    """A volunteer gave so many minutes on a day, at a session or besides.

    `link_from` is who issued the link by which it was told; None where it was told otherwise.
    """

    hours: Annotated[HoursId, OPAQUE]
    volunteer: Volunteer
    on: Annotated[date, clear("staff", "volunteer", "volunteer hours (E6, E18)", AGREEMENT)]
    minutes: Annotated[int, clear("staff", "volunteer", "volunteer hours (E6, E18)", AGREEMENT)]
    session: Annotated[SessionId | None, OPAQUE] = None
    link_from: Annotated[
        str | None, clear("staff", "link_from", "who may not find the hours right", AGREEMENT)
    ] = None


class HoursApproved(Event):
    """Reported hours are right; of approval and rejection the latest holds."""

    hours: Annotated[tuple[HoursId, ...], OPAQUE]


class HoursRejected(Event):
    """Reported hours are not right, and why; of approval and rejection the latest holds."""

    hours: Annotated[HoursId, OPAQUE]
    volunteer: Volunteer
    reason: Annotated[
        Sealed, sealed("staff", "volunteer", "why hours were not approved", AGREEMENT)
    ] = None


class HoursWithdrawn(Event):
    """The hours were reported by mistake."""

    hours: Annotated[HoursId, OPAQUE]
    volunteer: Volunteer
    reason: Why = None
