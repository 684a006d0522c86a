"""E0 volumes, and E1: who stayed on after the help."""

from collections.abc import Iterator
from datetime import date

from shared.events.referrals import ReferralMade, ReferralWithdrawn
from tests.oracles.capacity import hosted
from tests.oracles.coming import came
from tests.oracles.reckoning import Figure, Row, Told, once, total
from tests.oracles.world import PERSONAL, Seen, World, month

EVERYWHERE = ("site", "month")


def e0(world: World) -> Told:
    """Visits = named + anonymous visits in P; beside them the other volumes."""
    named = [
        Row(who, placed(site, day) | world.coarse(who))
        for who, site, day in world.named_visits()
        if world.holds(day)
    ]
    nameless = [
        Row(None, placed(it.site, it.day) | world.coarse(None))
        for it in world.nameless_visits()
        if world.holds(it.day)
    ]
    by = (*EVERYWHERE, *PERSONAL)
    return Told(
        Figure("count", [*named, *nameless], by=by),
        {
            "persons": Figure("count", named, once, by=by),
            "anonymous": Figure("count", nameless, by=by),
            "supports": Figure("count", supports(world), by=("code", "giver", *EVERYWHERE)),
            "openings": Figure("count", openings(world), by=EVERYWHERE),
            "host_hours": Figure(
                "sum", host_hours(world), total, by=EVERYWHERE, units=("hours", None)
            ),
            "sessions": Figure("count", sessions(world), by=("kind", *EVERYWHERE)),
            "referrals": Figure("count", [*referrals(world)], by=("category", "month")),
        },
    )


def placed(site: str, day: date) -> dict[str, str]:
    """Where and when."""
    return {"site": site, "month": month(day)}


def supports(world: World) -> list[Row]:
    """What was given at visits in P, by code, giver (host|volunteer|unit|unsaid), site, month."""
    return [
        Row(None, placed(it.site, it.day) | {"code": code, "giver": giver})
        for it in came(world)
        for code, giver in it.supports
    ]


def openings(world: World) -> list[Row]:
    """Drop-in openings as goal 5 knows them (site + date)."""
    return [Row(None, placed(site, day)) for site, day in world.openings()]


def host_hours(world: World) -> list[Row]:
    """The minutes, each once, of openings that stand, are not closed, have a host, their day in P and come."""
    return [Row(None, placed(it.site, it.day), it.minutes()) for it in hosted(world)]


def sessions(world: World) -> list[Row]:
    """Held sessions in P by kind, site, month."""
    return [
        Row(None, placed(it.site, it.day) | {"kind": it.kind})
        for it in world.all_held()
        if world.holds(it.day)
    ]


def referrals(world: World) -> Iterator[Row]:
    """Referrals made (informed) in P by category: the destination's when the referral was made."""
    for fact in world.said(ReferralMade):
        made = fact.event
        if world.holds(made.on) and not world.said(ReferralWithdrawn, referral=made.referral):
            category = world.category_then(made.destination, fact.index)
            yield Row(None, {"category": category, "month": month(made.on)})


def e1(world: World) -> Told:
    """Of visits in P with a support: those who stayed, or took part at the same site that day."""
    helped = [it for it in came(world) if it.supports]
    there = [(it, Row(None, placed(it.site, it.day) | world.coarse(it.who))) for it in helped]
    stayed = [row for it, row in there if it.stayed or joined_in(world, it)]
    every = [row for _, row in there]
    return Told(Figure("share", stayed, below=every, by=(*EVERYWHERE, *PERSONAL)))


def joined_in(world: World, it: Seen) -> bool:
    """Its person has a participation at the same site and day; a nameless one has none."""
    return it.who is not None and any(
        (also.who, also.site, also.day) == (it.who, it.site, it.day) for also in world.took_part()
    )
