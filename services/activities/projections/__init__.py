"""Views of history: facts to rows (pure)."""

from collections.abc import Sequence
from typing import Final

from services.activities.projections.activities import activities
from services.activities.projections.sessions import sessions
from services.activities.projections.sign_ups import sign_ups
from shared.projection import AnyProjection

PROJECTIONS: Final[Sequence[AnyProjection]] = (activities, sessions, sign_ups)
"""The service's own views."""
