"""What is shown of the log of activities, folded as it grows."""

from typing import Final

from services.activities.projections.sessions import sessions
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (sessions,)
