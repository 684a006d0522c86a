"""What each goal means, in words and numbers (DOMAIN §4); a changed meaning is a new version."""

from dataclasses import dataclass
from typing import Final

from shared.events.words import Rung


@dataclass(frozen=True, slots=True)
class Definition:
    """A goal: its title in Swedish and English, its exact rule, and its target (None: the denominator).

    What counts `persons` is suppressed outside the unit; sessions, weeks and days never are (R14).
    """

    id: str
    version: int
    title_sv: str
    title_en: str
    rule: str
    target: int | None
    headline: Rung | None = None
    persons: bool = False


NEWCOMER: Final = (
    " A newcomer on a day is who then belonged to a target group that then counted as newcomers and,"
    " where the group was defined so, whose support period had not ended; unknown counts as not, and"
    " how many are left out for that is told beside it."
)
G1: Final = Definition(
    id="G1",
    version=4,
    title_sv="Nyanlända besökare som länkats till befintliga verksamheter",
    title_en="Newcomers who visit and are linked to existing services",
    rule=(
        "Persons with a visit (a check-in or a participation) in the period, who were newcomers"
        " when the referral was made, with a referral made in the period to a destination whose"
        " category then counted, as it was defined for that day, and whose highest rung reached"
        " by the period's end is at least the headline rung. Everybody counts once. Denominator:"
        " persons with a visit in the period who were newcomers on any day of it." + NEWCOMER
    ),
    target=100,
    headline="contact_made",
    persons=True,
)
G2: Final = Definition(
    id="G2",
    version=4,
    title_sv="Föräldralediga nyanlända som har besökt mötesplatsen",
    title_en="Newcomers on parental leave who have visited",
    rule=(
        "Denominator: persons who were newcomers on the roster on any day of the period and whose"
        " parental leave overlaps it. Numerator: those of them with a visit (a check-in or a"
        " participation) in the period on or after the day the leave began. Everybody counts once."
        " On the roster on a day is whom the newest roster that speaks of them by that day puts on"
        " it; until one does, whoever is registered, from the day they arrived, else were recorded."
        " Where the newest statement up to the period's end is a count alone, the denominator is"
        " the count of those on leave. Beside it: who is on the roster and on leave, and counts as"
        " no newcomer." + NEWCOMER
    ),
    target=None,
    persons=True,
)
WITHOUT_BEGINNING: Final = (
    " Without a beginning the period begins with the first day on which anything was held or"
    " anybody came."
)
G3: Final = Definition(
    id="G3",
    version=1,
    title_sv="En föreningsdag varje halvår",
    title_en="An association day every half-year",
    rule=(
        "Denominator: calendar half-years that the period touches. Numerator: those of them with at"
        " least one held session of kind foreningsdag in the period. Beside it: distinct"
        " associations that were present at those sessions." + WITHOUT_BEGINNING
    ),
    target=None,
)
G4: Final = Definition(
    id="G4",
    version=1,
    title_sv="En volontärkväll i veckan på mötesplatsen",
    title_en="One volunteer evening a week at the meeting place",
    rule=(
        "Denominator: ISO weeks that the period touches. Numerator: those of them with at least one"
        " held session of kind volontarkvall in the period." + WITHOUT_BEGINNING
    ),
    target=None,
)
G5: Final = Definition(
    id="G5",
    version=1,
    title_sv="Fika och aktiviteter på drop-in",
    title_en="Fika and activities at drop-in",
    rule=(
        "Denominator: drop-in openings held in the period, each site and local date once, known"
        " from a held session of kind drop_in, or from an opening that was not closed and whose day"
        " has come, or, where neither is, from a check-in or a headcount that day. Numerator: those"
        " with fika, at a held session of kind drop_in or as a held session of kind fika, at the"
        " same site that day. Beside it: those with a held session of any other kind at the same"
        " site that day." + WITHOUT_BEGINNING
    ),
    target=None,
)
GOALS: Final = {goal.id: goal for goal in (G1, G2, G3, G4, G5)}
