"""What the desk is shown of the log of visits, folded as it grows: lists without names."""

from typing import Final

from services.visits.projections.arrivals import arrivals
from services.visits.projections.cards import cards
from services.visits.projections.conflicts import conflicts
from services.visits.projections.headcounts import headcounts
from services.visits.projections.here import here
from services.visits.projections.openings import openings
from services.visits.projections.told import told
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (
    arrivals,
    cards,
    conflicts,
    headcounts,
    here,
    openings,
    told,
)
