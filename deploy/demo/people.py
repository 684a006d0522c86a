"""Who the newcomers are: households that arrive together, some with infants, most with a habit of coming."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.names import NEWCOMERS, Origin

SITE: Final = "motesplatsen"
A_YEAR: Final = 130
"""Newcomers (DOMAIN §7: 50 to 180)."""
BEFORE: Final = 40
"""Households that live here when the half-year begins."""
HOUSEHOLDS: Final = {1: 0.5, 2: 0.35, 3: 0.15}
"""Grown members."""
CHILDREN: Final = {0: 0.4, 1: 0.2, 2: 0.2, 3: 0.13, 4: 0.07}
GROUPS: Final = {"kvotflykting": 0.3, "abo": 0.33, "ebo": 0.25, "anhorig": 0.08, "okand": 0.04}
UKRAINE: Final = {"massflykt": 0.93, "asylsokande": 0.03, "anhorig": 0.04}
CHANNELS: Final = {
    "flyktinggruppen": 30,
    "ledsagning": 12,
    "ekonomiskt_bistand": 8,
    "familjeenheten": 5,
    "lokaltidning": 3,
    "sociala_medier": 8,
    "hemsida": 5,
    "anslagstavla": 4,
    "valkomstcenter": 8,
    "vanner": 25,
    "partner": 5,
    "okand": 7,
}
REGULAR: Final = 0.45
OFTEN: Final = 0.16
"""How likely somebody is to come on an evening, and how likely most others are."""
HOMEBODY: Final = 0.12
"""Households that have not found their way yet: on the roster, and never seen."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody invented, as a host would register them, and how they come and go."""

    id: UUID
    fields: dict[str, Any]
    arrived: date
    known_on: date
    """When they are registered."""
    habit: float
    children: int
    household: int
    leave: tuple[date, date | None] | None = None


def newcomers(seed: int, since: date, until: date) -> list[Newcomer]:
    """Everybody who lives here or arrives in this time, in the order in which they are registered."""
    dice = Dice(seed, "people")
    days = (until - since).days
    arrivals = BEFORE + round(A_YEAR * days / 365 / 1.65)  # grown members of a household
    found: list[Newcomer] = []
    for number in range(arrivals):
        back = dice.randint(30, 700) if number < BEFORE else -dice.randint(0, max(days - 10, 0))
        found += _household(dice, number, since - timedelta(days=back), since, until)
    return sorted(found, key=lambda one: (one.known_on, one.id))


def _household(
    dice: Dice, number: int, arrived: date, since: date, until: date
) -> Iterator[Newcomer]:
    """Its grown members; whoever lived here before the place began is not asked since when.

    From their arrival to their first visit would be how long there was no place to visit.
    """
    origin = dice.of({one: one.weight for one in NEWCOMERS})
    family, children = dice.one(origin.families), dice.of(CHILDREN)
    group = dice.of(UKRAINE if origin.language == "uk" else GROUPS)
    away = dice.happens(HOMEBODY)
    settled = max(arrived, since) + timedelta(days=dice.randint(0, 21))
    for member in range(dice.of(HOUSEHOLDS)):
        known_on = min(settled, until - timedelta(days=1))
        fields = _fields(dice, origin, member) | {"family_name": family, "target_group": group}
        if arrived >= since:
            fields["arrived_on"] = arrived.isoformat()
        yield Newcomer(
            id=dice.key(number, member),
            fields=fields,
            arrived=arrived,
            known_on=known_on,
            habit=0.0 if away else REGULAR if dice.happens(0.12) else dice.random() * OFTEN * 2,
            children=children if member == 0 else 0,
            household=number,
            leave=_leave(dice, known_on, until) if children and member == 0 else None,
        )


def _fields(dice: Dice, origin: Origin, member: int) -> dict[str, Any]:
    """What this one tells of themselves: some more, some less."""
    sex = dice.of({"kvinna": 0.53, "man": 0.45, "uppgift_saknas": 0.02})
    names = origin.men if sex == "man" else origin.women
    born = dice.around(1988, 12, 1948, 2006)
    told: dict[str, Any] = {
        "given_name": dice.one(names),
        "birth_year": born,
        "sex": sex,
        "channel": dice.of(CHANNELS),
        "site": SITE,
    }
    if dice.happens(0.4):
        told["birth_date"] = date(born, dice.randint(1, 12), dice.randint(1, 28)).isoformat()
    if dice.happens(0.5):
        told["interpreter_language"] = origin.language
    if member == 0 and dice.happens(0.3):  # of the series that is kept free for fiction
        told["phone"] = f"070-174 06 {dice.randint(5, 99):02}"
    return told


def _leave(dice: Dice, known_on: date, until: date) -> tuple[date, date | None] | None:
    """Parental leave of a few, with its last day known to some."""
    if not dice.happens(0.4):
        return None
    since = known_on - timedelta(days=dice.randint(-20, 150))
    if since >= until or dice.happens(0.6):
        return since, None
    return since, since + timedelta(days=dice.randint(120, 400))
