"""Visits as one comes: what a named person was given at a site on a day, however often they checked in."""

from collections.abc import Iterable, Iterator
from datetime import date
from uuid import UUID

from tests.oracles.world import Seen, World

Help = tuple[str, str]
"""A kind of help, and who gave it."""


def came(world: World) -> Iterator[Seen]:
    """Visits by check-in in P: of the nameless every check-in, of a person all those of a site and day."""
    visits: dict[tuple[UUID, str, date], list[Seen]] = {}
    for it in world.seen():
        if not world.holds(it.day):
            continue
        if it.who is None:
            yield it
        else:
            visits.setdefault((it.who, it.site, it.day), []).append(it)
    for (who, site, day), its in visits.items():
        helped = once(given for it in its for given in it.supports)
        yield Seen(who, site, day, helped, any(it.stayed for it in its), channel=None)


def once(helped: Iterable[Help]) -> tuple[Help, ...]:
    """The same help by the same giver once; by nobody who is named, only where nobody else is."""
    each = {*helped}
    named = {code for code, giver in each if giver != "unsaid"}
    return tuple(it for it in each if it[1] != "unsaid" or it[0] not in named)
