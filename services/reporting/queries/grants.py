"""A year's grant to the öre: what became of it by purpose, and what will be left at this pace (R13)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Annotated, Final, Literal, get_args

from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.events.governing import GrantPurpose
from shared.events.grants import MONEY
from shared.events.personal import CODE, WHEN, NotPersonal
from shared.readmodel import ReadModel

VIEWS: Final = frozenset({"grant_entry"})
SUMS: Final = f"""
select kind, purpose, sum(amount_ore)::bigint as ore
from {standing("grant_entry")}
where year = $2
group by kind, purpose
"""
SETTLED: Final = 60
"""Days of a year without which nothing is forecast: the first bill is no pace."""
SPARE: Final = 20
"""A warning is given where more than one part in so many of the grant will be left."""
DAY: Final = timedelta(days=1)
INDEX: Final = NotPersonal("a place in the ledger")

Caveat = Literal["unspent_forecast"]
Sums = Mapping[tuple[str, str], int]


class Money(ReadModel):
    """An amount, whole in öre, and in kronor as it is written with two decimals."""

    ore: Annotated[int, MONEY]
    kronor: Annotated[str, MONEY]


class Account(ReadModel):
    """What became of money: always granted = spent + returned + unspent."""

    granted: Annotated[Money, MONEY]
    spent: Annotated[Money, MONEY]
    returned: Annotated[Money, MONEY]
    unspent: Annotated[Money, MONEY]


class Purpose(Account):
    """The same, of what was granted for a purpose; below zero where more went to it than was meant."""

    purpose: Annotated[GrantPurpose, CODE]


class Grant(ReadModel):
    """A year's grant as it stood at a ledger index.

    `unspent_at_the_end` is what will be left if money goes on being spent at the pace so far; null
    before sixty days of the year have gone, once it is over, and where nothing was granted.
    """

    year: Annotated[int, WHEN]
    begins: Annotated[date, WHEN]
    ends: Annotated[date, WHEN]
    as_of: Annotated[int, INDEX]
    total: Annotated[Account, MONEY]
    purposes: Annotated[tuple[Purpose, ...], MONEY]
    unspent_at_the_end: Annotated[Money | None, MONEY]
    caveats: Annotated[tuple[Caveat, ...], CODE]


@dataclass(frozen=True, slots=True)
class Year:
    """A grant's year, by the month in which it begins."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return date(self.year + 1, self.month, 1) - DAY


def year_of(day: date, begins: int) -> int:
    """The grant year that a day lies in, by the month in which one begins."""
    return day.year if day.month >= begins else day.year - 1


async def grant(look: Look, year: Year) -> Grant:
    """What became of this year's grant by the end of the prefix that is looked at."""
    rows = await look.db.fetch(SUMS, look.as_of, year.year)
    sums = {(row["kind"], row["purpose"]): row["ore"] for row in rows}
    total = _account(sums, get_args(GrantPurpose))
    left = forecast(total, year, look.today)
    warned = left is not None and left * SPARE > total.granted.ore
    return Grant(
        year=year.year,
        begins=year.first,
        ends=year.last,
        as_of=look.as_of,
        total=total,
        purposes=tuple(_purpose(sums, it) for it in get_args(GrantPurpose)),
        unspent_at_the_end=None if left is None else money(left),
        caveats=("unspent_forecast",) if warned else (),
    )


def forecast(total: Account, year: Year, today: date | None) -> int | None:
    """The öre that will be left at the end: each day to come costs what a day has cost so far."""
    if today is None or not year.first <= today < year.last or total.granted.ore == 0:
        return None
    gone, days = (today - year.first).days + 1, (year.last - year.first).days + 1
    if gone < SETTLED:
        return None
    spent = total.spent.ore * days // gone
    return max(total.granted.ore - total.returned.ore - spent, 0)


def money(ore: int) -> Money:
    """An amount of öre."""
    return Money(ore=ore, kronor=f"{Decimal(ore).scaleb(-2):f}")


def _purpose(sums: Sums, purpose: GrantPurpose) -> Purpose:
    return Purpose(purpose=purpose, **dict(_account(sums, (purpose,))))


def _account(sums: Sums, purposes: tuple[GrantPurpose, ...]) -> Account:
    granted, spent, returned = (
        sum(sums.get((kind, purpose), 0) for purpose in purposes)
        for kind in ("granted", "spent", "returned")
    )
    return Account(
        granted=money(granted),
        spent=money(spent),
        returned=money(returned),
        unspent=money(granted - spent - returned),
    )
