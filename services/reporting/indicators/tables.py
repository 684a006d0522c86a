"""What indicators are reckoned from: tables that queries share, and facts, one row for each that counts.

Every statement has the same parameters: $1 the ledger index, $2 and $3 the period's first and last day (both
belong to it; -infinity where none was asked), $4 the time zone in which a recording has its date, $5 today
(null in an empty ledger), $6 the groups that are newcomers and $7 the categories that count for goal 1 until
they are defined otherwise. What a definition names as values comes after them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, Literal

from services.reporting.projections import PROJECTIONS

Kind = Literal["uuid", "date", "text", "boolean", "integer", "days", "minutes", "ore"]
"""What a column holds. Sums of minutes are told in hours, of öre in kronor."""

ASKED: Final = """asked as (
    select $1::bigint, $2::date, $3::date, $4::text, $5::date, $6::text[], $7::text[]
)"""
"""Every parameter with its type, whether a statement uses it or not."""
GIVEN: Final = 7
"""So many parameters come before those of a definition."""
READ: Final = re.compile(r"\b(?:from|join)\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Common:
    """Named subqueries that others build on, `name as (…), …`; what they need stands before them."""

    sql: str
    needs: tuple["Common", ...] = ()


@dataclass(frozen=True, slots=True)
class Facts:
    """Rows that may be counted: all that a `select` gives for the period asked, and nothing else.

    The select bounds itself by $2 and $3: the engine leaves out none of its rows. `columns` are those that
    definitions may use: `person` (the canonical id, null for the nameless) opens the dimensions sex, age and
    target_group; `day` opens month; `site` and every other column of text is a dimension by its own name.
    `many` is a column that says how many a row stands for, where facts that are alike are one row; `once`
    is whether no person has two. `coarser` are the same facts of the same views in fewer rows of fewer
    columns, for what asks for no other.
    """

    name: str
    select: str
    columns: Mapping[str, Kind]
    needs: tuple[Common, ...] = ()
    many: str | None = None
    once: bool = False
    coarser: "Facts | None" = None


def statement(select: str, *needs: Common) -> str:
    """A whole statement: the select, and before it what it needs, each once and in order."""
    tables = ",\n".join([ASKED, *dict.fromkeys(table.sql for table in _all(needs))])
    return f"with recursive {tables}\n{select}"


@cache
def views(sql: str) -> frozenset[str]:
    """The views of the ledger that a statement reads."""
    return frozenset(READ.findall(sql)) & {projection.name for projection in PROJECTIONS}


def _all(needs: tuple[Common, ...]) -> Iterator[Common]:
    """What stands before comes first."""
    for table in needs:
        yield from _all(table.needs)
        yield table
