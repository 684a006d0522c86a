"""Facts about persons for analysts: coarse, under pseudonyms that hold within one export (R1, R14).

They leave by no other way: a page is recorded before it goes. An id becomes HMAC-SHA-256 of itself and
of the export's id under a key that never leaves the vault, so that the files of one export can be
joined, and those of two cannot, nor with what Brygga shows elsewhere.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from uuid import UUID

from services.reporting.exports.rows import (
    EscortFact,
    LeaveFact,
    OutcomeFact,
    ParticipationFact,
    PersonFact,
    ReferralFact,
    SupportFact,
    VisitFact,
)
from services.reporting.indicators.asking import bounds
from services.reporting.indicators.canonical import ALIASES, canonical
from services.reporting.indicators.period import Period
from services.reporting.indicators.tables import Common, statement, views
from services.reporting.looking import Look
from shared.readmodel import ReadModel

PAGE: Final = 500
"""Persons in an answer: as many as one record names."""
HIDDEN: Final = frozenset(
    {"person", "visit", "participation", "referral", "leave", "outcome", "escort"}
)
"""Columns with ids that are told as pseudonyms: whoever knows a visit's could tell whose it is."""

Mac = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Fact:
    """Facts of one kind: what a row says, and the rows between $2 and $3, each with its person or none.

    `day` tells the nameless apart: those of a day and a site are shown together.
    """

    row: type[ReadModel]
    sql: str
    day: str


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows, of how many subjects there are in all, and where the next page begins."""

    persons: Sequence[UUID]
    rows: Sequence[Mapping[str, Any]]
    subjects: int
    following: int | None


FACTS: Final[Mapping[str, Fact]] = {
    "person": Fact(
        PersonFact,
        """
select person, target_group, sex, birth_year,
    date_trunc('month', arrived_on)::date as arrived_month, channel
from kept as person
""",
        "null",
    ),
    "visit": Fact(
        VisitFact,
        f"""
select visit, person, site, day, stayed, children
from {canonical("visit", "visit", "site", "day", "stayed", "children")}
where day between $2 and $3
""",
        "site || day",
    ),
    "support": Fact(
        SupportFact,
        f"""
select visit, person, site, day, support, giver as given_by
from {canonical("visit", "visit", "site", "day", "supports", "givers")},
    unnest(supports, givers) as given (support, giver)
where day between $2 and $3
""",
        "site || day",
    ),
    "participation": Fact(
        ParticipationFact,
        f"""
select participation, session, person, site, day
from {canonical("participation", "participation", "session", "site", "day")}
where day between $2 and $3
""",
        "site || day",
    ),
    "referral": Fact(
        ReferralFact,
        f"""
select referral, person, destination, (
        select category from destination
        where destination.destination = referral.destination and from_index < made_at
            and (to_index is null or to_index > made_at)
    ) as category, beneficiary, initiated_by, informed, contact_made, accompanied, participated,
    case
        when participated <= $3 then 'participated'
        when accompanied <= $3 then 'accompanied'
        when contact_made <= $3 then 'contact_made'
        else 'informed'
    end as rung, declined_on, revoked_on, closed_on, closing_reason
from {
            canonical(
                "referral",
                *("referral", "destination", "made_at", "beneficiary", "initiated_by"),
                *("informed", "contact_made", "accompanied", "participated"),
                *("declined_on", "revoked_on", "closed_on", "closing_reason"),
            )
        }
where informed between $2 and $3
""",
        "null",
    ),
    "leave": Fact(
        LeaveFact,
        f"""
select leave, person, leave.since, until
from {canonical("leave", "leave", "leave.since", "until")}
where leave.since <= $3 and (until is null or until >= $2)
""",
        "null",
    ),
    "outcome": Fact(
        OutcomeFact,
        f"""
select outcome, person, kind, source, day
from {canonical("outcome", "outcome", "kind", "source", "day")}
where day between $2 and $3
""",
        "null",
    ),
    "escort": Fact(
        EscortFact,
        f"""
select escort, person, day, accepted, done_on
from {canonical("escort", "escort", "day", "accepted", "done_on")}
where day between $2 and $3
""",
        "null",
    ),
}
ROWS: Final = """
select subjects, fact.* from (
    select subject, count(*) over () as subjects
    from (select distinct subject from fact) as every
    order by subject offset $8 limit $9
) as page join fact using (subject)
order by subject, {columns}
"""
FACT: Final = """fact as (
    select coalesce(person, md5({day})::uuid) as subject, told.* from ({sql}) as told
)"""


@cache
def asked(view: str) -> str:
    """The statement for a page of a view."""
    fact = FACTS[view]
    rows = Common(FACT.format(day=fact.day, sql=fact.sql), (ALIASES,))
    return statement(ROWS.format(columns=", ".join(fact.row.model_fields)), rows)


def used(view: str) -> frozenset[str]:
    """The views of the ledger that an export of a view reads."""
    return views(asked(view))


async def facts(look: Look, view: str, period: Period, after: int) -> Page:
    """The facts of a kind about the next persons in a period, under the ids that Brygga knows them by."""
    found = await look.db.fetch(asked(view), *bounds(look, period), after, PAGE)
    subjects = found[0]["subjects"] if found else 0
    return Page(
        persons=[*dict.fromkeys(row["person"] for row in found if row["person"])],
        rows=[{name: row[name] for name in FACTS[view].row.model_fields} for row in found],
        subjects=subjects,
        following=after + PAGE if after + PAGE < subjects else None,
    )


def pseudonymous(page: Page, export: UUID, mac: Mac) -> list[dict[str, Any]]:
    """The rows of a page with every id that could lead to a person replaced."""
    return [
        {name: _hidden(name, value, export, mac) for name, value in row.items()}
        for row in page.rows
    ]


def _hidden(name: str, value: Any, export: UUID, mac: Mac) -> Any:  # noqa: ANN401 - any column
    if name not in HIDDEN or value is None:
        return value
    return UUID(bytes=mac(b"export" + export.bytes + value.bytes)[:16], version=4)
