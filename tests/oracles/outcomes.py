"""E3, E4 and E16: what came of it for people, in civil society, at work, at home and in their leisure."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from shared.events.destinations import DestinationChanged, DestinationListed
from shared.events.reach import OutcomeReported, OutcomeWithdrawn
from tests.oracles.ladder import Made, made
from tests.oracles.reckoning import Figure, Row, Told, once
from tests.oracles.world import PERSONAL, World, month

THROUGH_THE_NETWORK = {"volunteer", "visitor", "association"}
LEISURE = {
    "foreningsliv",
    "idrott",
    "ungdom",
    "simskola",
    "sygrupp",
    "studiecirkel",
    "kultur_fritid",
}


def outcomes(world: World, *kinds: str) -> Iterator[OutcomeReported]:
    """Outcomes of these kinds that stand."""
    for fact in world.said(OutcomeReported):
        stands = not world.said(OutcomeWithdrawn, outcome=fact.event.outcome)
        if stands and fact.event.kind in kinds:
            yield fact.event


def e3(world: World) -> Told:
    """Visitors whose first day in civil society lies in P and strictly after their first visit."""
    visitors = sorted(world.visited())
    found = [who for who in visitors if is_new_in_civil_society(world, who)]
    return Told(
        Figure(
            "share",
            [Row(who, world.coarse(who)) for who in found],
            once,
            [Row(who, world.coarse(who)) for who in visitors],
            once,
            PERSONAL,
        )
    )


def is_new_in_civil_society(world: World, who: UUID) -> bool:
    """The earliest such day over all time lies in P, and is later than the first visit."""
    first, came = min(civil_days(world, who), default=None), world.first_visit(who)
    return bool(first and came and world.holds(first) and came < first)


def civil_days(world: World, who: UUID) -> Iterator[date]:
    """Days of rung 4 at a destination of civil society, and of outcomes of volunteering."""
    for it in made(world):
        if it.who == who and it.days[3] and is_civil(world, it):
            yield it.days[3]
    for told in outcomes(world, "volunteering"):
        if world.who(told.person) == who:
            yield told.on


def is_civil(world: World, it: Made) -> bool:
    """Its partner is of kind association, or its category, when the referral was made, foreningsliv."""
    return it.category == "foreningsliv" or world.is_association(partner_of(world, it.destination))


def partner_of(world: World, destination: UUID) -> UUID | None:
    """Whose listing it is: what was listed, or changed last; it outlives the listing (DECISIONS 119)."""
    partner: UUID | None = None
    for fact in world.said((DestinationListed, DestinationChanged), destination=destination):
        told = fact.event
        if isinstance(told, DestinationListed) or "partner" in told.fields:
            partner = told.partner
    return partner


def e4(world: World) -> Told:
    """Of jobs and homes with `on` in P those whose source is volunteer, visitor or association."""
    rows = [
        (
            told.source,
            Row(
                None,
                {"kind": told.kind, "month": month(told.on)} | world.coarse(world.who(told.person)),
            ),
        )
        for told in outcomes(world, "job", "housing")
        if world.holds(told.on)
    ]
    through = [row for source, row in rows if source in THROUGH_THE_NETWORK]
    every = [row for _, row in rows]
    by = ("kind", "month", *PERSONAL)
    caveats = frozenset({"self_reported_not_causal"})
    return Told(Figure("share", through, below=every, by=by), caveats=caveats)


def e16(world: World) -> Told:
    """Persons with a referral to leisure, by its category when made, that reached rung 4 on a day in P."""
    rows = [
        Row(it.who, {"category": it.category} | world.coarse(it.who))
        for it in made(world)
        if it.who and it.category in LEISURE and it.days[3] and world.holds(it.days[3])
    ]
    return Told(Figure("count", rows, once, by=("category", *PERSONAL)))
