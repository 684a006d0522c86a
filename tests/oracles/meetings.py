"""E2, E12 and E15: what the headcounts say of those who met, and which units came."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, get_args

from shared.events.activities import (
    SessionHeadcountRecorded,
    SessionHeadcountWithdrawn,
    SessionHeld,
)
from shared.events.openings import HeadcountRecorded, HeadcountWithdrawn
from shared.events.words import PresentingUnit
from tests.evenings import Held
from tests.oracle import Fact
from tests.oracles.reckoning import Figure, Row, Told, once, total
from tests.oracles.world import World, month

Count = HeadcountRecorded | SessionHeadcountRecorded
MIXED = 2


def held(world: World) -> list[Held]:
    """Held sessions in P."""
    return [it for it in world.all_held() if world.holds(it.day)]


def placed(it: Held) -> dict[str, str]:
    """What a session is told apart by."""
    return {"kind": it.kind, "site": it.site, "month": month(it.day)}


def of_opening(world: World, site: str, day: date) -> HeadcountRecorded | None:
    """Of headcounts of one opening (site, date) the latest counted that stands holds."""
    return last(
        fact
        for fact in world.said(HeadcountRecorded, site=site, on=day)
        if not world.said(HeadcountWithdrawn, headcount=fact.event.headcount)
    )


def of_session(world: World, it: Held) -> SessionHeadcountRecorded | None:
    """Of headcounts of one session the latest counted that stands holds."""
    return last(
        fact
        for fact in world.said(SessionHeadcountRecorded, session=it.session)
        if not world.said(SessionHeadcountWithdrawn, headcount=fact.event.headcount)
    )


def last(told: Iterator[Fact]) -> Any:  # noqa: ANN401 - one of whatever there are several of
    """What was counted last, whenever it was told; of what was counted at once, what was told last."""
    found = max(told, key=lambda fact: (fact.occurred_at, fact.index), default=None)
    return found and found.event


def counts_of(world: World) -> Iterator[tuple[Count | None, Held]]:
    """Held sessions with their own headcount; one drop_in without one takes that of its opening."""
    taken: set[tuple[str, date]] = set()
    for it in held(world):
        own = of_session(world, it)
        if own is None and it.kind == "drop_in" and (it.site, it.day) not in taken:
            taken.add((it.site, it.day))
            yield of_opening(world, it.site, it.day), it
        else:
            yield own, it


def e2(world: World) -> Told:
    """Of held sessions those with >= 2 newcomers and >= 2 established by their headcount."""
    counts = [(count, placed(it)) for count, it in counts_of(world)]
    every = [Row(None, of) for _, of in counts]
    fewer = [(min(it.newcomers, it.established), of) for it, of in counts if it]
    mixed = [Row(None, of) for n, of in fewer if n >= MIXED]
    met = [Row(None, of, Fraction(n)) for n, of in fewer]
    uncounted = [Row(None, of) for it, of in counts if it is None]
    by = ("kind", "site", "month")
    return Told(
        Figure("share", mixed, below=every, by=by),
        {
            "met": Figure("sum", met, total, by=by),
            "uncounted": Figure("count", uncounted, by=by),
        },
        frozenset({"sessions_uncounted"} if uncounted else ()),
    )


def e12(world: World) -> Told:
    """Per site and day the children of the opening's headcount, else of the held sessions' together."""
    rows = [
        Row(None, {"band": band, "site": site, "month": month(day)}, Fraction(n))
        for site, day in sorted(counted_places(world))
        for told in counts_of_children(world, site, day)
        for band, n in told.children.items()
    ]
    return Told(Figure("sum", rows, total, by=("band", "site", "month")))


def counted_places(world: World) -> set[tuple[str, date]]:
    """Where and when in P anybody may have been counted."""
    places = {(fact.event.site, fact.event.on) for fact in world.said(HeadcountRecorded)}
    places |= {(it.site, it.day) for it in world.all_held()}
    return {(site, day) for site, day in places if world.holds(day)}


def counts_of_children(world: World, site: str, day: date) -> list[Count]:
    """The headcounts whose children count on a day at a site."""
    if whole := of_opening(world, site, day):
        return [whole]
    there = [of_session(world, it) for it in held(world) if (it.site, it.day) == (site, day)]
    return [told for told in there if told]


def e15(world: World) -> Told:
    """Distinct presenting units over held sessions in P / the units there are."""
    rows = [
        Row(unit, {"site": it.site, "month": month(it.day)})
        for it in held(world)
        for unit in units_of(world, it)
    ]
    named = len(get_args(PresentingUnit))
    return Told(Figure("share", rows, once, named, by=("site", "month")))


def units_of(world: World, it: Held) -> tuple[str, ...]:
    """Which units presented at a held session: as was said last."""
    units: tuple[str, ...] = world.said(SessionHeld, session=it.session)[-1].event.presenting_units
    return units
