"""An indicator's figures as the engine finds them, without a door."""

from datetime import date

from services.reporting.figures import used
from services.reporting.indicators.catalogue import newest
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.engine import Found, find
from services.reporting.indicators.period import Period
from services.reporting.indicators.reckoning import Told
from services.reporting.looking import looking
from tests.services.reporting.book import Book

MAY = Period(date(2026, 5, 1), date(2026, 5, 31))


async def found(book: Book, id_: str, by: tuple[str, ...] = (), period: Period = MAY) -> Found:
    """An indicator's figures for a period, by some dimensions."""
    definition = newest(LIBRARY[id_])
    async with looking(book.node.db, None, "Europe/Stockholm", used([id_])) as look:
        return await find(look, definition, period, by)


def told(figure: Told) -> tuple[object, ...]:
    """Numerator, denominator and what they make together."""
    value = figure["share"] if figure["share"] is not None else figure["value"]
    return figure["numerator"], figure["denominator"], value if figure["denominator"] else None
