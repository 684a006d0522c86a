"""What the headings of a caseworker's list say that its columns hold."""

from typing import Final

from deploy.sheets.fields import BY_HEADING, MOTIVATED, Kind

HEADINGS: Final = {
    "personnummer": "personnummer personnr persnr pnr samordningsnummer samordningsnr personalnumber "
    "coordinationnumber personellersamordningsnummer identitetsnummer",
    "case_number": "arendenummer arendenr arendeid aktnummer aktnr aktid casenumber caseid",
    "card": "kort kortkod kortnummer card cardcode",
    "arrived_on": "ankom ankomst ankomstdatum ankomstdag mottagen mottagenden mottagningsdatum "
    "kommunmottagen kommunmottagning kommunplacerad inflyttad inflyttningsdatum arrived arrivedon "
    "arrivaldate",
}
SHARED: Final = frozenset({"name", "given_name", "family_name", "birth", "sex", "target_group"})
"""What means the same in sign-in sheets."""
WHO: Final = (
    "personnummer",
    *MOTIVATED,
    "case_number",
    "card",
    "name",
    "given_name",
    "family_name",
)
"""What tells who somebody is, the surest first."""

LIST: Final = Kind(
    by_heading={
        **{heading: field for heading, field in BY_HEADING.items() if field in SHARED},
        **{word: field for field, words in HEADINGS.items() for word in words.split()},
    },
    more=frozenset(MOTIVATED),
    needed=frozenset(WHO),
)
"""A list of newcomers. A personal number is what people are found by; it is kept of those who are new only
where `--map` names a motivation for it (R6)."""
