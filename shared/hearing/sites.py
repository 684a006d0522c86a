"""Which sites there are, as it was heard."""

from typing import Final
from uuid import UUID

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Seen
from shared.events.places import SiteNoted, SiteNoteWithdrawn
from shared.sites import SITES, Opened, evolve


class NoteSite(Command):
    """Take note of a site that was opened; asked by the reaction, never by a caller."""

    site: UUID
    noted: UUID
    slug: str
    name: str
    zone: str


class WithdrawSiteNote(Command):
    """Take note that a site was taken back; asked by the reaction, never by a caller."""

    site: UUID
    noted: UUID


SiteNote = NoteSite | WithdrawSiteNote


def decide(asked: Asked[SiteNote], known: Opened, _: Seen) -> Accepted:
    """What was heard is noted once; hearing it again changes nothing."""
    match asked.command:
        case NoteSite() as wish if wish.site not in known.by_id:
            return Accepted((SiteNoted(**dict(wish)),), wish.site, 1)
        case WithdrawSiteNote() as wish if wish.site in known.by_id:
            return Accepted((SiteNoteWithdrawn(**dict(wish)),), wish.site, 2)
        case wish:
            return Accepted((), wish.site, 1)


sites: Final[Decider[SiteNote, Opened]] = Decider(
    initial=Opened(), stream=lambda _: SITES, evolve=evolve, decide=decide
)
