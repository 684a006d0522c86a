"""Views of history: facts to rows (pure)."""

from typing import Final

from services.reporting.projections.destinations import destinations
from services.reporting.projections.leaves import leaves
from services.reporting.projections.people import people
from services.reporting.projections.referrals import referrals
from services.reporting.projections.visits import visits
from services.reporting.projections.words import words
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (
    destinations,
    leaves,
    people,
    referrals,
    visits,
    words,
)
