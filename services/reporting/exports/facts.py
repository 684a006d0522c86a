"""Facts about persons for analysts: coarse, under pseudonyms that hold within one export (R1, R14).

They leave by no other way: a page is recorded before it goes. An id becomes HMAC-SHA-256 of itself and
of the export's id under a key that never leaves the vault, so that the files of one export can be
joined, and those of two cannot, nor with what Brygga shows elsewhere.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
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
from services.reporting.exports.sealing import Mac
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
    """Rows under pseudonyms, whom they are about, of how many subjects in all, where the next page begins."""

    persons: Sequence[UUID]
    rows: Sequence[Mapping[str, Any]]
    subjects: int
    following: UUID | None


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
SUBJECTS: Final = "select distinct subject from fact"
ROWS: Final = "select subject, {columns} from fact where subject = any($8::uuid[])"
FACT: Final = """fact as (
    select coalesce(person, md5({day})::uuid) as subject, told.* from ({sql}) as told
)"""


@cache
def asked(view: str, select: str = SUBJECTS) -> str:
    """The statement for the subjects of a view, or for rows of some of them."""
    fact = FACTS[view]
    rows = Common(FACT.format(day=fact.day, sql=fact.sql), (ALIASES,))
    return statement(select.format(columns=", ".join(fact.row.model_fields)), rows)


def used(view: str) -> frozenset[str]:
    """The views of the ledger that an export of a view reads."""
    return views(asked(view))


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """The ids that one export shows."""

    export: UUID
    mac: Mac

    def of(self, id_: UUID) -> UUID:
        """Under which id somebody, or what leads to them, is shown."""
        return UUID(bytes=self.mac(b"export" + self.export.bytes + id_.bytes)[:16], version=4)

    def row(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row with every id that could lead to a person replaced."""
        return {
            name: self.of(value) if name in HIDDEN and value is not None else value
            for name, value in row.items()
        }


async def facts(
    look: Look,
    view: str,
    period: Period,
    pseudonyms: Pseudonyms,
    after: UUID | None = None,
    kept: AbstractSet[UUID] = frozenset(),
) -> Page:
    """The facts of a kind about the next persons in a period: without those who are kept from the asker.

    Pages, persons and rows are in the order of pseudonyms, so that the order tells nothing of any other
    export; whoever is kept has no place in it.
    """
    given = bounds(look, period)
    every = await look.db.fetch(asked(view), *given)
    shown = {pseudonyms.of(id_): id_ for (id_,) in every if id_ not in kept}
    left = sorted(it for it in shown if after is None or it > after)
    page = {shown[it]: it for it in left[:PAGE]}
    found = await look.db.fetch(asked(view, ROWS), *given, [*page])
    columns = FACTS[view].row.model_fields
    rows = [
        (row["subject"], pseudonyms.row({name: row[name] for name in columns})) for row in found
    ]
    rows.sort(key=lambda row: (page[row[0]], [str(it) for it in row[1].values()]))
    return Page(
        persons=sorted({row["person"] for row in found if row["person"]}),
        rows=[row for _, row in rows],
        subjects=len(shown),
        following=left[PAGE - 1] if len(left) > PAGE else None,
    )
