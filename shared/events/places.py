"""What a service tells of the sites that it heard of from visits."""

from typing import Annotated
from uuid import UUID

from shared.events.event import Event
from shared.events.personal import OPAQUE, PUBLIC, NotPersonal
from shared.events.words import SiteId

Noted = Annotated[UUID, NotPersonal("id of the fact that was heard")]


class SiteNoted(Event):
    """The service heard from visits that there is this site, in which time zone."""

    site: Annotated[SiteId, OPAQUE]
    noted: Noted
    slug: Annotated[str, PUBLIC]
    name: Annotated[str, PUBLIC]
    zone: Annotated[str, PUBLIC]


class SiteNoteWithdrawn(Event):
    """The service heard from visits that there is no such site any more."""

    site: Annotated[SiteId, OPAQUE]
    noted: Noted
