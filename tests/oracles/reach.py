"""E10, E11, E13 and E14: whom the place reaches, through what, and in whose company."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID

from shared.events.reach import (
    EscortDone,
    EscortDoneWithdrawn,
    EscortOffered,
    EscortWithdrawn,
)
from shared.events.rosters import RosterCountStated, RosterCountWithdrawn
from tests.oracles.reckoning import Figure, Row, Told, once
from tests.oracles.world import PERSONAL, World, month

FORTNIGHT = timedelta(days=14)


def new_on_roster(world: World) -> list[UUID]:
    """Whoever is on the roster and a newcomer on one same day of P (the G2 rule without leave)."""
    return world.once(_new_on_roster)


def _new_on_roster(world: World) -> list[UUID]:
    days = world.looked_at(world.since, world.turns_of_roster())
    return [
        who
        for who in world.persons()
        if any(world.new(who, day) and world.on_roster(who, day) for day in days)
    ]


def newcomers_counted(world: World) -> int | None:
    """Where only a count is stated: how many newcomers."""
    if world.stated()[1] is None:
        return None
    counts = [
        (fact.event.as_of, fact.index, fact.event.newcomers)
        for fact in world.said(RosterCountStated)
        if fact.event.as_of <= world.until
        and not world.said(RosterCountWithdrawn, count=fact.event.count)
    ]
    return int(max(counts)[2])


def e10(world: World) -> Told:
    """Of newcomers on the roster those with a named visit in P."""
    known, counted = new_on_roster(world), newcomers_counted(world)
    caveats = {
        "roster_from_registrations": world.stated()[0] is None,
        "roster_only_counted": counted is not None,
        "more_known_than_counted": counted is not None and len(known) > counted,
    }
    below = rows(world, known) if counted is None else counted
    reached = rows(world, [who for who in known if who in world.visited()])
    figure = Figure("share", reached, once, below, once, PERSONAL)
    return Told(figure, caveats=frozenset(name for name, holds in caveats.items() if holds))


def e11(world: World) -> Told:
    """E10 of those whose group at the period's end is ebo; no stated counts are used."""
    ebo = [who for who in new_on_roster(world) if world.coarse(who)["target_group"] == "ebo"]
    reached = rows(world, [who for who in ebo if who in world.visited()])
    figure = Figure("share", reached, once, rows(world, ebo), once, ("sex", "age"))
    caveats = e10(world).caveats & {"roster_from_registrations", "roster_only_counted"}
    return Told(figure, caveats=caveats)


def rows(world: World, persons: Collection[UUID]) -> list[Row]:
    """Persons, each once."""
    return [Row(who, world.coarse(who)) for who in persons]


def e13(world: World) -> Told:
    """Persons whose first visit lies in P, by the channel through which they found the place."""
    first = [(who, day) for who in world.persons() if (day := world.first_visit(who))]
    found = [
        Row(who, {"channel": channel(world, who, day)} | world.coarse(who))
        for who, day in first
        if world.holds(day)
    ]
    return Told(Figure("count", found, once, by=("channel", *PERSONAL)))


def channel(world: World, who: UUID, first: date) -> str:
    """The kept registration's, else the alphabetically first told at a check-in of that day, else okand."""
    told = [it.channel for it in world.seen() if it.who == who and it.day == first and it.channel]
    return world.told(who, "channel") or min(told, default="okand")


def e14(world: World) -> Told:
    """Escorts offered with `on` in P; accepted, followed by a visit, done."""
    offered = [
        (told, Row(None, {"month": month(told.on)} | world.coarse(world.who(told.person))))
        for fact in world.said(EscortOffered)
        if world.holds((told := fact.event).on)
        and not world.said(EscortWithdrawn, escort=told.escort)
    ]
    by = ("month", *PERSONAL)
    accepted = [row for told, row in offered if told.accepted]
    visited = [row for told, row in offered if told.accepted and came_soon(world, told)]
    done = [row for told, row in offered if is_done(world, told)]
    beside = {"accepted": accepted, "visited": visited, "done": done}
    return Told(
        Figure("count", [row for _, row in offered], by=by),
        {name: Figure("count", found, by=by) for name, found in beside.items()},
    )


def came_soon(world: World, told: EscortOffered) -> bool:
    """Its person has a named visit on a day in [on, on + 14]."""
    who = world.who(told.person)
    return any(
        it == who and told.on <= day <= told.on + FORTNIGHT for it, _, day in world.named_visits()
    )


def is_done(world: World, told: EscortOffered) -> bool:
    """What was said last of it holds."""
    said = world.said((EscortDone, EscortDoneWithdrawn), escort=told.escort)
    return bool(said) and isinstance(said[-1].event, EscortDone)
