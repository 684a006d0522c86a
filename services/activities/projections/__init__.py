"""What is shown of the log of activities, folded as it grows."""

from typing import Final

from services.activities.projections.activities import activities
from services.activities.projections.sessions import sessions
from services.activities.projections.sign_ups import sign_ups
from shared.projection import AnyProjection

PROJECTIONS: Final[tuple[AnyProjection, ...]] = (activities, sessions, sign_ups)
