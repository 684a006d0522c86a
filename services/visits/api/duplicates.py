"""Who may be there twice: a named exception of R2, which shows no supports and no destinations."""

import re
from collections.abc import Sequence
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.exceptions import decided, refuse_undecided
from services.visits.api.reading import Readers
from services.visits.directory import Alike, Directory
from services.visits.queries.people import Person
from services.visits.queries.resemblance import Cause
from shared.events.personal import CODE, OPAQUE, NotPersonal, clear, sealed
from shared.node import Node
from shared.readmodel import ReadModel
from shared.web.asking import Caller, caller
from shared.web.openapi import heeding
from shared.web.places import check_site
from shared.web.problems import Problem
from shared.web.reading import admit, record

PAGE: Final = 50
"""Pairs on one page."""
LISTED: Final = ("display_name", "birth_year", "reasons")
CURSOR: Final = re.compile(r"(\d{1,3}\.\d)_([0-9a-f]{32})_([0-9a-f]{32})")

Rank = tuple[float, UUID, UUID]


class Candidate(ReadModel):
    """One of two who may be one."""

    id: Annotated[UUID, OPAQUE]
    display_name: Annotated[str, sealed("identity", "id", "to see whether they are one")]
    birth_year: Annotated[int | None, clear("coarse", "id", "to see whether they are one")]


class Duplicate(ReadModel):
    """Two who may be one person, and why that may be; the smaller id first."""

    one: Annotated[Candidate, NotPersonal("a candidate, annotated itself")]
    other: Annotated[Candidate, NotPersonal("a candidate, annotated itself")]
    score: Annotated[float, NotPersonal("how likely that is, 1 to 100")]
    reasons: Annotated[tuple[Cause, ...], CODE]


class Duplicates(ReadModel):
    """A page of pairs, the likeliest first; `next` is the cursor of the following one."""

    items: Annotated[tuple[Duplicate, ...], NotPersonal("pairs, annotated themselves")]
    next: Annotated[str | None, NotPersonal("a place in the list")] = None


def add_reading(app: FastAPI, node: Node, directory: Directory, readers: Readers) -> None:
    """The pairs that somebody should look at."""

    @app.get(
        "/duplicates",
        name="ReadDuplicates",
        summary="Pairs of records that may be one person, the likeliest first",
        response_model=Duplicates,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def read_duplicates(
        request: Request, site: str | None = None, cursor: str | None = None
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadDuplicates", "listed")
        check_site(node, site)
        begin = _rank(cursor)
        sites = await _sites(node, asker, site)
        found = await directory.alike(await readers.shows(asker, purpose))
        left = [it for it in found if _of(it, site, sites) and (begin is None or it.rank > begin)]
        page = _page(left)
        if page.items:
            ids = dict.fromkeys(who.id for it in page.items for who in (it.one, it.other))
            await record(node, asker, purpose, "listed", tuple(ids), LISTED)
        return Response(page.model_dump_json(), media_type="application/json")


async def _sites(node: Node, asker: Caller, site: str | None) -> set[str]:
    """The sites whose people may be listed so (R2); 403 where the one that is asked for is none of them."""
    sites = list(node.sites.zones)
    held = {it for it in sites if await decided(node, asker, "duplicates", it)}
    if not held or (site and site not in held):
        await refuse_undecided(node, asker, "duplicates", site or next(iter(sites), ""))
    return held


def _of(alike: Alike, site: str | None, sites: set[str]) -> bool:
    """Whether both may be listed, and either of them was registered at the site that is asked for."""
    theirs = {alike.one.site, alike.other.site}
    return theirs <= sites and (site is None or site in theirs)


def _page(left: Sequence[Alike]) -> Duplicates:
    shown = left[:PAGE]
    more = _cursor(shown[-1].rank) if len(left) > PAGE else None
    return Duplicates(items=tuple(map(_duplicate, shown)), next=more)


def _duplicate(alike: Alike) -> Duplicate:
    one, other = map(_candidate, (alike.one, alike.other))
    return Duplicate(one=one, other=other, score=alike.score, reasons=alike.causes)


def _candidate(person: Person) -> Candidate:
    return Candidate(id=person.id, display_name=person.display_name, birth_year=person.birth_year)


def _cursor(rank: Rank) -> str:
    score, one, other = rank
    return f"{-score:.1f}_{one.hex}_{other.hex}"


def _rank(cursor: str | None) -> Rank | None:
    """The place in the list that a cursor stands for; 422 where it is none of ours."""
    if cursor is None:
        return None
    if not (told := CURSOR.fullmatch(cursor)):
        raise Problem("wrong_format", [("/cursor", "wrong_format")])
    return -float(told[1]), UUID(told[2]), UUID(told[3])
