"""Up to where it was decided what leaves: kept, so that a restart does not go through old years once more."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from services.reporting.indicators.definitions import LIBRARY
from shared.database import Fetches
from shared.settings import Settings

READ: Final = "select day, since, late, at from decided where rests_on = $1"
KEEP: Final = "update decided set rests_on = $1, day = $2, since = $3, late = $4, at = $5"


@dataclass(frozen=True, slots=True)
class UpTo:
    """`day` is the night it was decided in last, `since` the day from which on it was of all indicators.

    `late` is the newest fact about days that are long over which was looked at then, and `at` when that was.
    """

    day: date | None = None
    since: date | None = None
    late: int | None = None
    at: datetime | None = None

    def is_earlier(self, first: date | None) -> bool:
        """Whether facts begin before what was decided of."""
        return first is not None and (self.since is None or first < self.since)


async def recall(db: Fetches, settings: Settings) -> UpTo:
    """What was kept; nothing where definitions or periods are others now: of those all is to be decided."""
    rows = await db.fetch(READ, _rests_on(settings))
    return UpTo(*rows[0]) if rows else UpTo()


async def keep(db: Fetches, settings: Settings, up_to: UpTo) -> None:
    """Keep it for whoever begins next."""
    its = up_to.day, up_to.since, up_to.late, up_to.at
    await db.fetch(KEEP, _rests_on(settings), *its)


def _rests_on(settings: Settings) -> str:
    """A fingerprint of what is counted, and of which periods have a name."""
    digests = sorted(one.digest for versions in LIBRARY.values() for one in versions.values())
    days = settings.grant_year_begins, settings.project_from, settings.project_to
    told = json.dumps([digests, settings.time_zone, *map(str, days)])
    return hashlib.sha256(told.encode()).hexdigest()
