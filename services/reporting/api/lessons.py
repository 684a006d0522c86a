"""What was learnt: noted, taken back, and read."""

from typing import Final

from fastapi import FastAPI
from pydantic import TypeAdapter
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.catching_up import catch_up
from services.reporting.commands.lessons import NoteLesson, WithdrawLesson
from services.reporting.looking import looking
from services.reporting.queries.lessons import Lesson, Place, lessons
from services.reporting.queries.sealed import unsealed
from shared.events.governing import LessonTheme
from shared.node import Node
from shared.readmodel import Paged
from shared.web.asking import caller
from shared.web.catching_up import After
from shared.web.door import Door
from shared.web.openapi import heeding
from shared.web.paging import MOST, Cursor, Limit, Order
from shared.web.reading import admit, record

VIEWS: Final = frozenset({"lesson"})
SEALED: Final = ("text",)
NEWEST: Final[Order[Lesson, Place]] = Order(lambda it: (it.on, it.id), TypeAdapter(Place))


def open_doors(door: Door) -> None:
    """The commands of this room."""
    door.command("POST", "/lessons", NoteLesson)
    door.command("POST", "/lessons/{lesson}/withdraw", WithdrawLesson)


def add_reading(app: FastAPI, node: Node) -> None:
    """The lessons in their words."""

    @app.get(
        "/lessons",
        name="ReadLessons",
        summary="What was learnt, the newest first",
        response_model=Paged[Lesson],
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_lessons(
        request: Request,
        theme: LessonTheme | None = None,
        after: After = 0,
        limit: Limit = MOST,
        cursor: Cursor = None,
    ) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadLessons", "listed")
        place = NEWEST.after(cursor)
        await catch_up(node, VIEWS, after)
        async with looking(node.db, None, node.settings.time_zone, VIEWS) as look:
            found = await lessons(look, theme, place, limit + 1)
        if found:
            found = await unsealed(node, found, *SEALED)
            shown = [it.id for it in found[:limit]]
            await record(node, asker, purpose, "listed", shown, SEALED)
        return NEWEST.page(found, limit)
