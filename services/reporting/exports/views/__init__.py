"""What schema `reports` shows, a noun a file; what stands here is a promise to whoever reads it."""

from collections.abc import Sequence
from typing import Final

from services.reporting.exports.shown import Shown
from services.reporting.exports.views import (
    definitions,
    governance,
    meetings,
    places,
    released,
    settings,
    time,
    work,
)

SHOWN: Final[Sequence[Shown]] = (
    *time.SHOWN,
    *meetings.SHOWN,
    *places.SHOWN,
    *settings.SHOWN,
    *definitions.SHOWN,
    *work.SHOWN,
    *governance.SHOWN,
    *released.SHOWN,
)
