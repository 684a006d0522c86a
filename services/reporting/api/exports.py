"""Facts about persons on their way to an analyst's file."""

from typing import Annotated
from uuid import UUID, uuid4

from fastapi import FastAPI, Query
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import From, Index, asked_period, json_answer
from services.reporting.exports.facts import FACTS, Page, facts, pseudonymous, used
from services.reporting.exports.rows import Exported
from services.reporting.looking import Look, looking
from shared.command import Day
from shared.events.words import Purpose
from shared.node import Node
from shared.web.asking import Caller, caller
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

After = Annotated[int, Query(ge=0, le=2**31 - 1)]


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
        after: After = 0,
        export: UUID | None = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await _admitted(node, asker, request, view)
        async with looking(node.db, as_of, node.settings.time_zone, used(view)) as look:
            page = await facts(look, view, asked_period(look, since, to), after)
        if page.rows:
            fields = tuple(FACTS[view].row.model_fields)
            await record(node, asker, purpose, "exported", page.persons, fields)
        return _answer(node, view, look, page, export or uuid4())


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


def _answer(node: Node, view: str, look: Look, page: Page, export: UUID) -> Response:
    return json_answer(
        {
            "view": view,
            "export": export,
            "as_of": look.as_of,
            "subjects": page.subjects,
            "items": pseudonymous(page, export, node.vault.mac),
            "next": page.following,
        }
    )
