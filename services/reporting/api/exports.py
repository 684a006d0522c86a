"""Facts about persons on their way to an analyst's file."""

from typing import Annotated
from uuid import UUID

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import From, Index, asked_period, json_answer
from services.reporting.api.keeping import kept_today
from services.reporting.exports.facts import FACTS, Page, Pseudonyms, facts, used
from services.reporting.exports.rows import Exported
from services.reporting.exports.sealing import Export, begun, unsealed
from services.reporting.looking import looking
from services.reporting.review.discretion import kept_at
from shared.command import Day
from shared.events.words import Purpose
from shared.node import Node
from shared.web.asking import Caller, caller
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

Sealed = Annotated[str | None, Query(max_length=200)]


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be exported: one answer is one page, recorded before it leaves."""

    @app.get(
        "/export/{view}",
        name="ExportFacts",
        summary="Facts about persons, under pseudonyms that hold within one export",
        response_model=Exported,
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason"),
    )
    async def export_facts(
        request: Request,
        view: str,
        since: From = None,
        to: Day | None = None,
        as_of: Index = None,
        after: UUID | None = None,
        export: Sealed = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await _admitted(node, asker, request, view)
        begun_ = await _begun(node, asker, purpose, export, as_of, after)
        kept = await kept_today(node, asker)
        at = begun_.as_of if begun_ else as_of
        async with looking(node.db, at, node.settings.time_zone, used(view)) as look:
            its = begun_ or begun(look.as_of)
            pseudonyms = Pseudonyms(its.id, node.vault.mac)
            left_out = await kept_at(look, kept)
            period = asked_period(look, since, to)
            page = await facts(look, view, period, pseudonyms, after, left_out)
        if page.rows:
            fields = tuple(FACTS[view].row.model_fields)
            await record(node, asker, purpose, "exported", page.persons, fields)
        return _answer(view, its, page, its.sealed(asker.actor.sub, node.vault.mac))


async def _begun(
    node: Node,
    asker: Caller,
    purpose: Purpose,
    told: str | None,
    as_of: int | None,
    after: UUID | None,
) -> Export | None:
    """The export that goes on; None where one begins. What this caller did not begin is refused."""
    if told is None and after is None:
        return None
    found = unsealed(told or "", asker.actor.sub, node.vault.mac)
    if found is None or as_of not in (None, found.as_of):
        await record(node, asker, purpose, "exported", (), (), "not_your_export")
        raise Problem("not_your_export")
    return found


async def _admitted(node: Node, asker: Caller, request: Request, view: str) -> Purpose:
    """The purpose, which is follow-up, with a reason; a refusal is recorded too."""
    purpose = await admit(node, asker, request, "ExportFacts", "exported")
    if view not in FACTS:
        raise Problem("no_such_view")
    if code := _refusal(purpose, asker):
        await record(node, asker, purpose, "exported", (), (), code)
        raise Problem(code)
    return purpose


def _refusal(purpose: Purpose, asker: Caller) -> str | None:
    if purpose != "followup":
        return "only_for_followup"
    return "export_needs_reason" if asker.reason is None else None


def _answer(view: str, its: Export, page: Page, sealed: str) -> Response:
    return json_answer(
        {
            "view": view,
            "export": sealed,
            "as_of": its.as_of,
            "subjects": page.subjects,
            "items": page.rows,
            "next": page.following,
        }
    )
