"""People found by name, personal number or case number, and by nothing else (R2)."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Final
from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.api.reading import Readers
from services.visits.directory import Allows, Directory, Found
from services.visits.queries.cards import active_codes
from shared.events.personal import OPAQUE, NotPersonal, clear, sealed
from shared.node import Node
from shared.readmodel import Listed, ReadModel
from shared.web.asking import Caller, body_of, caller, json_of
from shared.web.door import BODY
from shared.web.openapi import asking, heeding
from shared.web.problems import Problem
from shared.web.reading import admit, record

HITS: Final = 10
LONGEST: Final = 200
"""Characters that may be searched for."""
SEARCH_KEYS: Final = frozenset({"name", "personnummer", "case_number"})
LISTED: Final = ("display_name", "birth_year")

SOUGHT: Final = {"type": "string", "maxLength": LONGEST}
SEARCH: Final = asking(
    {
        "type": "object",
        "properties": dict.fromkeys(sorted(SEARCH_KEYS), SOUGHT),
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": False,
    }
)


class Hit(ReadModel):
    """A line of a search's answer."""

    id: Annotated[UUID, OPAQUE]
    display_name: Annotated[str, sealed("identity", "id", "to choose among namesakes")]
    birth_year: Annotated[int | None, clear("coarse", "id", "to tell namesakes apart")]
    score: Annotated[float, NotPersonal("how alike the names are, 0 to 100")]
    card: Annotated[
        str | None, sealed("identity", "id", "to tell namesakes apart by their cards")
    ] = None


def add_search(app: FastAPI, node: Node, directory: Directory, readers: Readers) -> None:
    """The search, as the desk types."""

    @app.post(
        "/people/search",
        name="SearchPeople",
        summary="People by name, personal number or case number; the best first",
        response_model=Listed[Hit],
        openapi_extra=heeding("Brygga-Purpose", "Brygga-Reason") | SEARCH,
    )
    async def search(request: Request) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "SearchPeople", "listed")
        key, text = await _search_key(node, asker, json_of(await body_of(request, BODY)))
        found = await _find(directory, key, text, await readers.shows(asker, purpose))
        ids = [one.person.id for one in found]
        cards = await active_codes(node, directory.aliases.shown(ids))
        if found:
            shown = (*LISTED, "card") if cards else LISTED
            await record(node, asker, purpose, "listed", ids, shown)
        items = {"items": [_told(_hit(one, cards)) for one in found]}
        return Response(orjson.dumps(items), media_type="application/json")


async def _search_key(node: Node, asker: Caller, body: Any) -> tuple[str, str]:  # noqa: ANN401 - JSON
    """The one key that people may be searched by (R2); anything else is refused, and the refusal recorded.

    Under purpose followup too: aggregates by other keys are reporting's to answer, and it does not yet.
    """
    if not isinstance(body, dict):
        raise Problem("wrong_type", [("", "wrong_type")])
    if not body:
        raise Problem("missing_field", [("/name", "missing_field")])
    if len(body) > 1 or not body.keys() <= SEARCH_KEYS:
        await record(node, asker, None, "listed", (), (), "search_key_not_allowed")
        raise Problem("search_key_not_allowed")
    [(key, text)] = body.items()
    if not isinstance(text, str):
        raise Problem("wrong_type", [(f"/{key}", "wrong_type")])
    if len(text) > LONGEST:
        raise Problem("too_large", [(f"/{key}", "too_large")])
    return key, text


async def _find(directory: Directory, key: str, text: str, allows: Allows) -> Sequence[Found]:
    if key == "name":
        return await directory.by_name(text, HITS, allows)
    return await directory.by_number(key, text, HITS, allows)


def _told(hit: Hit) -> dict[str, object]:
    """A line; of whoever has no card, none is told, and none was recorded as told."""
    return hit.model_dump(exclude=None if hit.card else {"card"})


def _hit(one: Found, cards: Mapping[UUID, str]) -> Hit:
    return Hit(
        id=one.person.id,
        display_name=one.person.display_name,
        birth_year=one.person.birth_year,
        card=cards.get(one.person.id),
        score=round(one.score, 1),
    )
