"""Who did what, and who has read about somebody: recorded itself, like every reading."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Annotated, Final
from uuid import UUID

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import From
from services.reporting.api.keeping import asker_of
from services.reporting.api.kinds import in_words
from services.reporting.looking import looking
from services.reporting.review.discretion import VIEWS, Discretion, discretion
from services.reporting.review.entries import Asked, Entries, Entry, Sought, entries, may_be_there
from services.reporting.review.readers import FIELDS, Readings, readers, why_closed
from shared.command import AnyDay
from shared.decider import Refused
from shared.events.words import Purpose, Release
from shared.node import Node
from shared.readmodel import ReadModel
from shared.web.asking import Caller, caller
from shared.web.openapi import heeding
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import admit, record
from shared.web.texts import preferred

NEWEST: Final = 2**63 - 1
EARLIEST: Final = date(1900, 1, 1)
"""Before it nothing is recorded, and not every day has a moment at which it begins somewhere on earth."""
Before = Annotated[int, Query(ge=1, le=NEWEST)]
"""Where a page begins: the `next` of the page before."""
Named = Annotated[str | None, Query(max_length=200)]
LISTED: Final = tuple(name for name in Entry.model_fields if name not in {"index", "id", "told"})


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be read of who did what."""
    _add_entries(app, node)
    _add_readers(app, node)


def _add_entries(app: FastAPI, node: Node) -> None:
    @app.get(
        "/audit/entries",
        name="ReadAuditEntries",
        summary="Who did what, the newest first",
        response_model=Entries,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason", "Accept-Language"),
    )
    async def read_entries(
        request: Request,
        subject: UUID | None = None,
        actor: Named = None,
        purpose: Purpose | None = None,
        action: Named = None,
        since: From = None,
        to: AnyDay | None = None,
        after: Before = NEWEST,
    ) -> Response:
        asker = caller(node, request)
        why = await admit(node, asker, request, "ReadAuditEntries", "listed", *_one(subject))
        bounds = _moment(node, since), _moment(node, to, past=True)
        sought = Sought(after, subject, actor, purpose, action, *bounds)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            kept = await discretion(look, asker_of(node, asker))
            known = subject is None or await may_be_there(look, kept, subject)
            page = await entries(look, kept, sought, known=known)
        narrowed = any(it is not None for it in (subject, actor, purpose))
        began = None if after == NEWEST else after
        asked = Asked(since=since, until=to, action=action, narrowed=narrowed, after=began)
        if subject in kept.unexplained:
            await _refuse(node, asker, why, subject, "reason_needed")
        named = {id_: None for entry in page.items for id_ in entry.subjects}
        shown = Shown("listed", [*(named or _one(subject))], LISTED, subject, apart=not known)
        await _release(node, asker, why, kept, shown)
        if not page.items:  # hidden or missing: at nobody's pace
            await unhurried(asker.now)
        language = preferred(request.headers.get("accept-language"))
        items = tuple(in_words(it, language) for it in page.items)
        return _told(page.model_copy(update={"asked": asked, "items": items}))


def _add_readers(app: FastAPI, node: Node) -> None:
    @app.get(
        "/audit/subjects/{person}/readers",
        name="ReadReaders",
        summary="Who has read about somebody, the newest first",
        response_model=Readings,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def read_readers(request: Request, person: UUID, after: Before = NEWEST) -> Response:
        asker = caller(node, request)
        why = await admit(node, asker, request, "ReadReaders", "opened", person)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            kept = await discretion(look, asker_of(node, asker))
            closed = await why_closed(look, kept, person)
            page = None if closed else await readers(look, kept, person, after)
        if page is None:
            await _refuse(node, asker, why, person, closed or "")
        assert page is not None  # noqa: S101 - refused otherwise
        await _release(node, asker, why, kept, Shown("opened", kept.ids(person), FIELDS, person))
        return _told(page)


@dataclass(frozen=True, slots=True)
class Shown:
    """What is released: of whom which fields, and about whom it was asked, if of one alone."""

    release: Release
    subjects: Sequence[UUID]
    fields: Sequence[str]
    of: UUID | None
    apart: bool = False
    """Whether that one may not be there."""


async def _release(node: Node, asker: Caller, why: Purpose, kept: Discretion, it: Shown) -> None:
    """Record it, with the reason sealed for whom it is about, so that it is forgotten with them.

    Whoever is protected is shown to nobody who does not say why, also once they are forgotten: that
    reason is sealed for the reading alone.
    """
    about = kept.ids(it.of)[0] if it.of and not it.apart else None
    try:
        await record(
            node, asker, why, it.release, it.subjects, it.fields, about=about, apart=it.apart
        )
    except Refused as refused:
        if refused.code != "person_erased" or it.of not in kept.explained:
            raise
        await record(node, asker, why, it.release, it.subjects, it.fields, apart=True)


async def _refuse(node: Node, asker: Caller, why: Purpose, person: UUID, code: str) -> None:
    """The refusal, recorded, and at nobody's pace where nobody is there, or nobody may be."""
    await record(node, asker, why, "opened", [person], (), code)
    if code != "no_such_person":
        raise Problem(code)
    await unhurried(asker.now)
    raise Problem(code, status=404)


def _one(subject: UUID | None) -> tuple[UUID, ...]:
    return (subject,) if subject else ()


def _moment(node: Node, day: date | None, *, past: bool = False) -> datetime | None:
    """When a local day begins, or when it is past."""
    if day is None:
        return None
    on = day + timedelta(days=1) if past and day < date.max else day
    return datetime.combine(max(on, EARLIEST), time(), node.sites.zone(None))


def _told(page: ReadModel) -> Response:
    return Response(page.model_dump_json(by_alias=True), media_type="application/json")
