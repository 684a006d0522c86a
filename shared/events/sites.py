"""What visits tells of where Brygga is used: its sites."""

from typing import Annotated

from shared.events.event import Event
from shared.events.personal import OPAQUE, PUBLIC, Sealed, sealed
from shared.events.words import SiteId


class SiteOpened(Event):
    """From now on there is this site: what happens there is told under its slug, by its own clocks."""

    site: Annotated[SiteId, OPAQUE]
    slug: Annotated[str, PUBLIC]
    name: Annotated[str, PUBLIC]
    zone: Annotated[str, PUBLIC]
    """Its time zone as IANA calls it."""


class SiteWithdrawn(Event):
    """There is no such site any more; what was recorded there stays."""

    site: Annotated[SiteId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "site", "why a record was taken back")] = None
