"""Public holidays of a country, and the eves on which most people do not work (pure)."""

from collections.abc import Mapping
from datetime import date
from typing import Final

import holidays

KINDS: Final = ("public", "optional")
"""By law, and by custom: for Sweden Christmas, New Year's and Midsummer Eve (SFS 1977:480 §3 a) and others."""
SUNDAY: Final = "Söndag"
"""By Swedish law every Sunday is one; that is no reason to leave it out."""
NAMED: Final = {"SE": "sv"}
"""In which language they are named; elsewhere in the country's own."""


def feast_days(country: str, since: date, until: date) -> Mapping[date, str]:
    """What each of these days is called that is one; a country without a list has none."""
    if country not in holidays.list_supported_countries():
        return {}
    named = holidays.country_holidays(
        country,
        years=range(since.year, until.year + 1),
        language=NAMED.get(country),
        categories=_kinds(country),
    )
    names = {day: [it for it in named.get_list(day) if it != SUNDAY] for day in named}
    return {day: its[0] for day, its in names.items() if its and since <= day <= until}


def _kinds(country: str) -> tuple[str, ...]:
    there = holidays.country_holidays(country).supported_categories
    return tuple(it for it in KINDS if it in there)
