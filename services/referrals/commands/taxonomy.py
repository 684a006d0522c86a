"""Which of our categories a term of somebody else's taxonomy is: a stated table, by code or by name."""

from collections.abc import Mapping
from typing import Final, get_args

from shared.events.words import Category

TERMS: Final[Mapping[str, Category]] = {
    **{code: code for code in get_args(Category)},
    "open preschool": "oppen_forskola",
    "öppen förskola": "oppen_forskola",
    "library": "bibliotek",
    "associations": "foreningsliv",
    "föreningsliv": "foreningsliv",
    "sport": "idrott",
    "sports": "idrott",
    "youth": "ungdom",
    "ungdomsverksamhet": "ungdom",
    "fritidsgård": "ungdom",
    "language café": "sprakcafe",
    "språkcafé": "sprakcafe",
    "homework help": "laxhjalp",
    "läxhjälp": "laxhjalp",
    "swimming lessons": "simskola",
    "first aid": "hlr",
    "hjärt-lungräddning": "hlr",
    "parent group": "foraldragrupp",
    "föräldragrupp": "foraldragrupp",
    "sewing group": "sygrupp",
    "older people": "aldre",
    "träffpunkt för äldre": "aldre",
    "study circle": "studiecirkel",
    "culture": "kultur_fritid",
    "leisure": "kultur_fritid",
    "kultur och fritid": "kultur_fritid",
    "study guidance": "studievagledning",
    "studievägledning": "studievagledning",
    "parenting course": "foraldrastodskurs",
    "föräldrastödskurs": "foraldrastodskurs",
    "adult education": "vuxenutbildning",
    "swedish for immigrants": "sfi",
    "svenska för invandrare": "sfi",
    "job coach": "arbetscoach",
    "housing adviser": "bosekreterare",
}


def category_of(*called: str | None) -> Category | None:
    """The category that a term is, by the first of its code and name that the table has."""
    found = (TERMS.get(it.strip().casefold()) for it in called if it)
    return next(filter(None, found), None)
