"""By which version an indicator is told: the newest that was in use at the ledger index (R17)."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY, Versions
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import views
from services.reporting.looking import Look

RECORDED: Final = f"""
select indicator, array_agg(version) as versions from {standing("indicator_version")}
group by indicator
"""
VIEWS: Final = views(RECORDED)


async def in_use(look: Look, indicators: Iterable[str]) -> Mapping[str, Definition]:
    """Of each the newest version that was recorded by then, and is kept; before any was, the oldest."""
    asked = list(indicators)
    rows = await look.db.fetch(RECORDED, look.as_of)
    return newest(asked, map(dict, rows))


def newest(asked: Iterable[str], rows: Iterable[Mapping[str, Any]]) -> Mapping[str, Definition]:
    """Of each that is asked for the newest that was recorded, as it was found."""
    recorded = {row["indicator"]: row["versions"] for row in rows}
    return {one: _newest(LIBRARY[one], recorded.get(one, ())) for one in asked}


def _newest(kept: Versions, recorded: Iterable[int]) -> Definition:
    return kept[max({*recorded} & {*kept}, default=min(kept))]
