"""E20: what a visit, and a link, costs the state."""

from fractions import Fraction

from shared.events.grants import GrantEntryWithdrawn, GrantLedgerEntered
from shared.events.targets import GoalSet, GoalSetWithdrawn
from tests.oracles.reckoning import Figure, Row, Told, total
from tests.oracles.visits import e0
from tests.oracles.world import World


def e20(world: World) -> Told:
    """Spent in P in kronor by visits (E0); beside it by goal 1's numerator at its headline rung."""
    spent = [
        Row(None, {}, Fraction(told.amount_ore))
        for fact in world.said(GrantLedgerEntered)
        if (told := fact.event).kind == "spent"
        and world.holds(told.on)
        and not world.said(GrantEntryWithdrawn, entry=told.entry)
    ]
    units = ("kronor", None)
    linked = world.g1_by_rung()[headline_rung(world)]
    visits = len(e0(world).headline.above)
    return Told(
        Figure("ratio", spent, total, visits, units=units),
        {"per_linked": Figure("ratio", spent, total, linked, units=units)},
    )


def headline_rung(world: World) -> str:
    """The rung in force on the period's end: latest `since`, of one day the later told."""
    set_ = [
        (told.since, fact.index, told.rung)
        for fact in world.said(GoalSet, goal="G1")
        if (told := fact.event).since <= world.until
        and not world.said(GoalSetWithdrawn, setting=told.setting)
    ]
    return (max(set_)[2] if set_ else None) or "contact_made"
