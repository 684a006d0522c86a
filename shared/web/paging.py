"""Long lists a page at a time: a cursor says after which row a page begins, whatever was added meanwhile."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Final, Generic, TypeVar

import orjson
from fastapi import Query
from pydantic import TypeAdapter
from starlette.responses import Response

from shared.readmodel import ReadModel
from shared.web.problems import Problem

P = TypeVar("P")
R = TypeVar("R", bound=ReadModel)

MOST: Final = 500
"""Rows on one page, and as many as there can be where nobody says how many."""
Limit = Annotated[int, Query(ge=1, le=MOST)]
Cursor = Annotated[str | None, Query(description="`next` of the page before.")]


@dataclass(frozen=True, slots=True)
class Order(Generic[R, P]):
    """The order of a list: by what a row has its place in it, an id last so that no two share one."""

    place: Callable[[R], P]
    form: TypeAdapter[P]
    """Strict about what a cursor may hold: anybody can make one up, and it goes to PostgreSQL."""

    def after(self, cursor: str | None) -> P | None:
        """The place after which a page begins; None for the first page, 422 where the cursor is none."""
        if cursor is None:
            return None
        try:
            padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
            return self.form.validate_json(urlsafe_b64decode(padded))
        except ValueError:
            raise Problem("cursor_malformed", [("/cursor", "cursor_malformed")]) from None

    def page(self, rows: Sequence[R], limit: int) -> Response:
        """So many of these rows, of which one more than that was asked for to see whether any follow."""
        shown = rows[:limit]
        following = self.cursor(shown[-1]) if len(rows) > limit else None
        items = [row.model_dump(mode="json") for row in shown]
        told = orjson.dumps({"items": items, "next": following})
        return Response(told, media_type="application/json")

    def cursor(self, last: R) -> str:
        """The cursor of the page that begins after this row."""
        place = self.form.dump_json(self.place(last))
        return urlsafe_b64encode(place).decode().rstrip("=")
