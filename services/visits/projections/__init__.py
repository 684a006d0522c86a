"""What the desk is shown of the log of visits, folded as it grows: lists without names."""

from typing import Final

from services.visits.projections.told import told
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (told,)
