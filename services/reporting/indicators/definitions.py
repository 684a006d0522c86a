"""What each goal means, in words and numbers (DOMAIN §4); a changed meaning is a new version."""

from dataclasses import dataclass
from typing import Final

from shared.events.words import Rung


@dataclass(frozen=True, slots=True)
class Definition:
    """A goal: its title in Swedish and English, its exact rule, and its target (None: everybody)."""

    id: str
    version: int
    title_sv: str
    title_en: str
    rule: str
    target: int | None
    headline: Rung | None = None


G1: Final = Definition(
    id="G1",
    version=1,
    title_sv="Nyanlända besökare som länkats till befintliga verksamheter",
    title_en="Newcomers who visit and are linked to existing services",
    rule=(
        "Persons with a visit in the period, who were newcomers when the referral was made, with a"
        " referral made in the period to a destination whose category counted then and whose"
        " highest rung reached by the period's end is at least the headline rung. Everybody counts"
        " once. Denominator: newcomers with a visit in the period."
    ),
    target=100,
    headline="contact_made",
)
G2: Final = Definition(
    id="G2",
    version=1,
    title_sv="Föräldralediga nyanlända som har besökt mötesplatsen",
    title_en="Newcomers on parental leave who have visited",
    rule=(
        "Denominator: newcomers who were on the roster on any day of the period and whose parental"
        " leave overlaps it. Numerator: those of them with a visit in the period on or after the"
        " day the leave began. Everybody counts once."
    ),
    target=None,
)
GOALS: Final = {goal.id: goal for goal in (G1, G2)}
