"""Which sites were opened, how they are called, and by whose clocks their days begin (pure)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Final
from uuid import UUID
from zoneinfo import available_timezones

from pydantic_core import PydanticCustomError

from shared.events.envelope import Recorded
from shared.events.places import SiteNoted, SiteNoteWithdrawn
from shared.events.sites import SiteOpened, SiteWithdrawn

SITES: Final = UUID("e1b7c0d4-52f9-4c1e-8a36-7d0f9b2e6a15")
"""The stream of all sites, in every service that knows of them: so a slug stands once."""
KINDS: Final = ("SiteOpened", "SiteWithdrawn", "SiteNoted", "SiteNoteWithdrawn")
"""The facts that tell of sites; an index of the log names the same."""


@dataclass(frozen=True, slots=True)
class Site:
    """One site: its slug, what people call it, its time zone."""

    slug: str
    name: str
    zone: str


@dataclass(frozen=True, slots=True)
class Opened:
    """Every site that was opened and stands, by id, in the order of being told."""

    by_id: Mapping[UUID, Site] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)
    """By slug, also of what was taken back: the days that were there stay what they were."""

    def has(self, slug: str) -> bool:
        """Whether a site that is called so stands."""
        return slug in {site.slug for site in self.by_id.values()}

    def with_(self, id_: UUID, site: Site) -> "Opened":
        """With one more."""
        return Opened({**self.by_id, id_: site}, {**self.zones, site.slug: site.zone})

    def without(self, id_: UUID) -> "Opened":
        """With one taken back."""
        left = {other: it for other, it in self.by_id.items() if other != id_}
        return Opened(left, self.zones)


def evolve(opened: Opened, fact: Recorded) -> Opened:
    """The sites after one fact, told or heard of."""
    match fact.event:
        case SiteOpened(site=id_) | SiteNoted(site=id_) as told:
            return opened.with_(id_, Site(told.slug, told.name, told.zone))
        case SiteWithdrawn(site=id_) | SiteNoteWithdrawn(site=id_):
            return opened.without(id_)
        case _:
            return opened


def known_zone(name: str) -> str:
    """The name of a time zone; refused where it is none."""
    if name not in zones():
        raise PydanticCustomError("unknown_time_zone", "no time zone is called so")
    return name


@cache
def zones() -> frozenset[str]:
    """Those of a place on earth, looked up once; others are a machine's own, or old abbreviations."""
    return frozenset(it for it in available_timezones() if "/" in it)
