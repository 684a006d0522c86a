"""Which sites there are, each slug once; the door knows those that the environment names."""

from typing import Final, assert_never

from services.visits.commands.sites import OpenSite, WithdrawSite
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.sites import SiteOpened, SiteWithdrawn
from shared.sites import SITES, Opened, evolve

SiteCommand = OpenSite | WithdrawSite


def decide(asked: Asked[SiteCommand], opened: Opened, _: Seen) -> Accepted:
    """What follows from a wish about a site."""
    match asked.command:
        case OpenSite(slug=slug) if opened.has(slug):
            raise Refused("site_exists", "/slug")
        case OpenSite(slug=slug, name=name, time_zone=zone):
            told = SiteOpened(site=asked.key, slug=slug, name=name, zone=zone)
            return Accepted((told,), asked.key, 1)
        case WithdrawSite() if asked.thing not in opened.by_id:
            raise Refused("no_such_site", "/site")
        case WithdrawSite(reason=reason):
            back = SiteWithdrawn(site=asked.thing, reason=reason)
            return Accepted((back,), asked.thing, 2)
        case _:
            assert_never(asked.command)


sites: Final[Decider[SiteCommand, Opened]] = Decider(
    initial=Opened(), stream=lambda _: SITES, evolve=evolve, decide=decide
)
