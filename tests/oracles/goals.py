"""The goals told apart as indicators are: G1 and G2 by sex, age and group, G4 and G5 by place."""

from datetime import date
from typing import Final
from uuid import UUID

from shared.events.targets import GoalSet, GoalSetWithdrawn
from shared.events.words import LADDER
from tests.oracles.reckoning import Figure, Row, Rows, Told, once
from tests.oracles.world import PERSONAL, World, month

OTHERWISE: Final = {"G1": 100}
"""What a goal is to reach until it is set; the others all of their denominator."""
UNSAID: Final = ("sex", "age")


def in_force(world: World, goal: str) -> GoalSet | None:
    """The setting in force on the period's end: latest `since`, of one day the later told."""
    told = [
        (fact.event.since, fact.index, fact.event)
        for fact in world.said(GoalSet, goal=goal)
        if fact.event.since <= world.until
        and not world.said(GoalSetWithdrawn, setting=fact.event.setting)
    ]
    return max(told)[2] if told else None


def headline_rung(world: World) -> str:
    """The rung that counts for goal 1 where the question names none."""
    set_ = in_force(world, "G1")
    return (set_.rung if set_ else None) or "contact_made"


def target(world: World, goal: str) -> int | None:
    """What a goal is to reach; None is all of its denominator."""
    set_ = in_force(world, goal)
    return set_.target if set_ else OTHERWISE.get(goal)


def g1(world: World) -> Told:
    """Newcomers who visited and are linked, at the headline rung and at each."""
    visitors = people(world, world.visitors())
    rungs = {
        rung: Figure("count", at_rung(world, height), once, visitors, once, PERSONAL)
        for height, rung in enumerate(LADDER, 1)
    }
    unknown = people(world, world.unknown_visitors())
    beside = {**rungs, "unknown": Figure("count", unknown, once, by=UNSAID)}
    return Told(rungs[headline_rung(world)], beside, left_out(unknown))


def at_rung(world: World, height: int) -> list[Row]:
    """Whoever has a link of this height."""
    return people(world, {link.person for link in world.links() if link.rung >= height})


def g2(world: World) -> Told:
    """Newcomers on leave who visited, or were informed, by those on leave or as many as are stated."""
    on_leave = world.on_leave()
    (as_of, counted), every = world.stated(), people(world, [it.person for it in on_leave])
    came = people(world, [it.person for it in on_leave if it.first_visit_on])
    informed = people(world, [it.person for it in on_leave if it.informed])
    below = every if counted is None else counted
    others = people(world, set(world.away()) - {it.person for it in on_leave})
    unknown = people(world, world.unknown_on_leave())
    caveats = {
        "roster_from_registrations": as_of is None,
        "roster_only_counted": counted is not None,
        "more_known_than_counted": counted is not None and len(every) > counted,
    }
    return Told(
        Figure("count", came, once, below, once, PERSONAL),
        {
            "informed_of_leave": Figure("share", informed, once, below, once, PERSONAL),
            "not_newcomers": Figure("count", others, once, by=PERSONAL),
            "unknown": Figure("count", unknown, once, by=UNSAID),
        },
        left_out(unknown) | {name for name, holds in caveats.items() if holds},
    )


def people(world: World, persons: set[UUID] | list[UUID]) -> list[Row]:
    """Persons, each once."""
    return [Row(who, world.coarse(who)) for who in persons]


def left_out(unknown: Rows) -> frozenset[str]:
    """Said where somebody is not counted because nobody knows their group."""
    return frozenset({"unknown_left_out"} if unknown else ())


def g3(world: World) -> Told:
    """Half-years with an association day, of all; the associations that were there."""
    halves, of, present = world.g3()
    return Told(
        Figure("count", [Row()] * halves, below=of),
        {"associations_present": Figure("count", [Row()] * present)},
    )


def g4(world: World) -> Told:
    """Weeks with a volunteer evening, of all."""
    weeks = [Row(it.day.isocalendar()[:2], {"site": it.site}) for it in world.held("volontarkvall")]
    return Told(Figure("count", weeks, once, world.g4()[1], by=("site",)))


def g5(world: World) -> Told:
    """Openings with fika, and with an activity, of all."""
    openings = [*world.openings()]
    fika, activity = world.with_fika(), world.with_activity()
    by, every = ("site", "month"), [opening(*place) for place in openings]
    with_fika = [opening(*place) for place in openings if place in fika]
    more = [opening(*place) for place in openings if place in activity]
    return Told(
        Figure("count", with_fika, below=every, by=by),
        {"with_activity": Figure("share", more, below=every, by=by)},
    )


def opening(site: str, day: date) -> Row:
    """An opening, where and when."""
    return Row(None, {"site": site, "month": month(day)})
