"""E17: who began it."""

from shared.events.activities import ActivityPlanned, ActivityWithdrawn
from tests.oracle import local
from tests.oracles.ladder import made
from tests.oracles.reckoning import Figure, Row, Told
from tests.oracles.world import World, month

OTHERS = {"partner", "association"}
Begun = list[tuple[str, Row]]


def e17(world: World) -> Told:
    """Of activities that first start in P, and of referrals made in P, those begun by others."""
    planned = [
        (told.initiated_by, Row(None, {"month": month(day)}))
        for fact in world.said(ActivityPlanned)
        if world.holds(day := local((told := fact.event).starts_at))
        and not world.said(ActivityWithdrawn, activity=told.activity)
    ]
    linked = [
        (it.initiated_by, Row(None, {"month": month(it.on)}))
        for it in made(world)
        if world.holds(it.on)
    ]
    return Told(
        balance([*planned, *linked]), {"activities": balance(planned), "referrals": balance(linked)}
    )


def balance(begun: Begun) -> Figure:
    """The share that partners and associations began."""
    others = [row for by, row in begun if by in OTHERS]
    return Figure("share", others, below=[row for _, row in begun], by=("month",))
