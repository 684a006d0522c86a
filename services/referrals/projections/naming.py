"""What categories are called in Swedish, and how text is compared: without case, accents or other letters."""

from collections.abc import Mapping
from typing import Final

from anyascii import anyascii

from shared.events.words import Category

NAMES: Final[Mapping[Category, str]] = {
    "oppen_forskola": "Öppen förskola",
    "bibliotek": "Bibliotek",
    "foreningsliv": "Föreningsliv",
    "idrott": "Idrott",
    "ungdom": "Ungdomsverksamhet",
    "sprakcafe": "Språkcafé",
    "laxhjalp": "Läxhjälp",
    "simskola": "Simskola",
    "hlr": "Hjärt-lungräddning",
    "foraldragrupp": "Föräldragrupp",
    "sygrupp": "Sygrupp",
    "aldre": "Träffpunkt för äldre",
    "studiecirkel": "Studiecirkel",
    "kultur_fritid": "Kultur och fritid",
    "studievagledning": "Studievägledning",
    "foraldrastodskurs": "Föräldrastödskurs",
    "vuxenutbildning": "Vuxenutbildning",
    "sfi": "Svenska för invandrare",
    "arbetscoach": "Arbetscoach",
    "bosekreterare": "Bosekreterare",
}


def folded(text: str) -> str:
    """Text as it is compared: Läxhjälp and LAXHJALP are the same."""
    return str(anyascii(text)).casefold()
