"""The HTTP door of visits."""

from collections.abc import Sequence
from typing import Annotated, Any, Final, cast, get_args
from uuid import UUID

import orjson
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.commands import (
    CloseOpening,
    CorrectPerson,
    CorrectVisit,
    EndParentalLeave,
    RecordHeadcount,
    RecordOpening,
    RecordVisit,
    RegisterPerson,
    StartParentalLeave,
    WithdrawHeadcount,
    WithdrawOpening,
    WithdrawOpeningClose,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
    WithdrawPerson,
    WithdrawVisit,
)
from services.visits.directory import Directory, Found
from services.visits.queries import FIELDS, Person, person
from shared.decider import Refused
from shared.events import words
from shared.events.personal import OPAQUE, NotPersonal, clear, sealed
from shared.log.recall import things
from shared.log.wish import Wish
from shared.node import Node
from shared.readmodel import Listed, ReadModel
from shared.web.app import make_app
from shared.web.asking import Caller, body_of, caller, json_of
from shared.web.door import BODY, Door
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

CONFIGURATION: Final = {
    "target_groups": get_args(words.TargetGroup),
    "supports": get_args(words.Support),
    "channels": get_args(words.Channel),
    "sexes": get_args(words.Sex),
    "child_bands": get_args(words.ChildBand),
    "purposes": get_args(words.Purpose),
}


class Hit(ReadModel):
    """A line of a search's answer."""

    id: Annotated[UUID, OPAQUE]
    display_name: Annotated[str, sealed("identity", "id", "to choose among namesakes")]
    birth_year: Annotated[int | None, clear("coarse", "id", "to tell namesakes apart")]
    score: Annotated[float, NotPersonal("how alike the names are, 0 to 100")]


def make(node: Node) -> FastAPI:
    """The application of visits."""
    app = make_app(node, "Brygga visits", CONFIGURATION)
    door = Door(node, app, {CorrectPerson: _both_values(node)})
    door.command("POST", "/people", RegisterPerson)
    door.command("PATCH", "/people/{person}", CorrectPerson)
    door.command("POST", "/people/{person}/withdraw", WithdrawPerson)
    leaves = "/people/{person}/parental-leaves"
    door.command("POST", leaves, StartParentalLeave)
    door.command("POST", f"{leaves}/{{leave}}/end", EndParentalLeave)
    door.command("POST", f"{leaves}/{{leave}}/end/withdraw", WithdrawParentalLeaveEnd)
    door.command("POST", f"{leaves}/{{leave}}/withdraw", WithdrawParentalLeave)
    door.command("POST", "/visits", RecordVisit)
    door.command("PATCH", "/visits/{visit}", CorrectVisit)
    door.command("POST", "/visits/{visit}/withdraw", WithdrawVisit)
    door.command("POST", "/headcounts", RecordHeadcount)
    door.command("POST", "/headcounts/{headcount}/withdraw", WithdrawHeadcount)
    door.command("POST", "/openings", RecordOpening)
    door.command("POST", "/openings/{opening}/close", CloseOpening)
    door.command("POST", "/openings/{opening}/close/withdraw", WithdrawOpeningClose)
    door.command("POST", "/openings/{opening}/withdraw", WithdrawOpening)
    door.batch()
    _add_reading(app, node, Directory(node))
    return app


def _add_reading(app: FastAPI, node: Node, directory: Directory) -> None:
    @app.post(
        "/people/search",
        name="SearchPeople",
        summary="People by name, personal number or case number; the best first",
        response_model=Listed[Hit],
        openapi_extra=heeding("Brygga-Purpose") | SEARCH,
    )
    async def search(request: Request) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "SearchPeople", "listed")
        key, text = await _search_key(node, asker, json_of(await body_of(request, BODY)))
        found = await _find(directory, key, text)
        if found:
            ids = [one.person.id for one in found]
            await record(node, asker, purpose, "listed", ids, LISTED)
        return _json({"items": [_hit(one).model_dump() for one in found]})

    @app.get(
        "/people/{person}",
        name="OpenPerson",
        summary="A person, exact",
        response_model=Person,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def open_person(request: Request) -> Response:
        asker = caller(node, request)
        id_ = _id(request.path_params["person"])
        purpose = await admit(node, asker, request, "OpenPerson", "opened", id_)
        known = await person(node, id_)
        if known is None:
            raise Problem("no_such_person", status=404)
        await record(node, asker, purpose, "opened", [id_], FIELDS)
        return _json(known.model_dump())


async def _search_key(node: Node, asker: Caller, body: Any) -> tuple[str, str]:  # noqa: ANN401 - JSON
    """The one key that people may be searched by (R2); anything else is refused, and the refusal recorded."""
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


async def _find(directory: Directory, key: str, text: str) -> Sequence[Found]:
    if key == "name":
        return await directory.by_name(text, HITS)
    return await directory.by_number(key, text, HITS)


def _hit(one: Found) -> Hit:
    return Hit(
        id=one.person.id,
        display_name=one.person.display_name,
        birth_year=one.person.birth_year,
        score=round(one.score, 1),
    )


def _both_values(node: Node) -> Any:  # noqa: ANN401 - an Explain
    async def explain(asker: Caller, wish: Wish, refused: Refused) -> Refused:
        """Both values of the fields in conflict as the decision saw them, once that reading is recorded."""
        command = wish.command
        assert isinstance(command, CorrectPerson)  # noqa: S101 - the door asks only for these
        id_ = await _answered_to(node, command.person)
        theirs = await person(node, id_, cast("int", refused.facts["version"]))
        fields: list[str] = list(refused.facts["fields"])  # type: ignore[call-overload]
        await record(node, asker, "coordination", "opened", [id_], fields)
        both = {
            name: {"mine": _mine(command, name), "theirs": getattr(theirs, name)} for name in fields
        }
        return Refused(refused.code, refused.pointer, None, **{**refused.facts, "fields": both})

    return explain


async def _answered_to(node: Node, name: UUID) -> UUID:
    """The id of what answers to this key."""
    [(id_, _)] = (await things(node.db, [name])).values()
    return id_


def _mine(command: CorrectPerson, name: str) -> object:
    value = getattr(command, name)
    return value.get_secret_value() if hasattr(value, "get_secret_value") else value


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Problem("no_such_person", status=404) from None


def _json(content: object) -> Response:
    return Response(orjson.dumps(content), media_type="application/json")
