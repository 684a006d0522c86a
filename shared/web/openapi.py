"""A service's doors as OpenAPI 3.1: what may be asked, and everything that may be answered."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, Literal

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic.json_schema import models_json_schema
from starlette.routing import BaseRoute, Route

from shared.command import Command
from shared.events.words import Service
from shared.permissions import MAY
from shared.web.batch import MOST
from shared.web.components import Told, components, header, json_of, problems, schema
from shared.web.door import Way

VERSION: Final = "1"
OURS: Final = frozenset({400, 401, 403, 500, 503})
"""What whoever must sign in may always be answered."""
CONVEYED: Final = ("Brygga-Sent-At", "Brygga-After", "Accept-Language", "traceparent")
"""What every command may say beside itself."""
FASTAPIS: Final = frozenset({"HTTPValidationError", "ValidationError"})
"""How FastAPI would tell of a fault; we tell it otherwise."""
Taken = tuple[type[Command], Literal["validation"]]

KEY: Final = {"type": ["string", "null"], "format": "uuid"}


def heeding(*headers: str) -> dict[str, Any]:
    """For a reading's `openapi_extra`: the headers that it heeds beside the token."""
    return {"parameters": [header(name) for name in headers]}


def asking(schema: Told) -> dict[str, Any]:
    """For the `openapi_extra` of a reading that is asked by a body: what the body must be."""
    return {"requestBody": {"required": True, "content": json_of(schema)}}


def document(app: FastAPI, service: Service) -> Told:
    """Everything that a service's doors take and answer; what is nowhere else is not there either."""
    read = get_openapi(title=app.title, version=VERSION, routes=app.routes)
    paths: dict[str, Told] = {}
    for route in app.routes:
        for path, method, operation in _operations(route, read["paths"]):
            paths.setdefault(path, {})[method] = operation
    known = {
        k: v for k, v in read.get("components", {}).get("schemas", {}).items() if k not in FASTAPIS
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": app.title, "version": VERSION, "license": {"name": "EUPL-1.2"}},
        "servers": [{"url": f"/api/{service}"}],
        "security": [{"bearer": []}],
        "paths": paths,
        "components": components(_plain({**known, **_schemas(app.routes)})),
    }


def _operations(route: BaseRoute, read: Told) -> Iterator[tuple[str, str, Told]]:
    """What a route does, as path, method and operation."""
    assert isinstance(route, Route)  # noqa: S101 - there are no others
    path = route.path_format
    for method in sorted(it.lower() for it in route.methods or ()):
        match route:
            case Way() if route.model:
                yield path, method, _command(route, route.model)
            case Way():
                yield path, method, _batch()
            case APIRoute():
                yield path, method, _reading(route, _plain(read[path][method]))


def _command(route: Way, model: type[Command]) -> Told:
    receipt = json_of(schema("Receipt"))
    answers = {"200": {"description": "Done, or done before.", "content": receipt}}
    if "POST" in (route.methods or ()):
        answers |= {"201": {"description": "Recorded.", "content": receipt}}
    clash = {409} if "expected_version" in model.model_fields else set()
    absent = {404} if route.param_convertors else set()
    guessed = {429} if model.guessed or "card" in model.model_fields else set()
    return {
        "operationId": route.name,
        "summary": (model.__doc__ or "").partition("\n")[0],
        "parameters": [
            *_path_parameters(route, model),
            header("Idempotency-Key"),
            *(header(name) for name in CONVEYED),
        ],
        "requestBody": {"required": True, "content": json_of(schema(route.name))},
        "responses": answers | problems(OURS | clash | absent | guessed | {413, 422}),
    }


def _batch() -> Told:
    items = {"type": "array", "items": schema("BatchItem"), "maxItems": MOST}
    answers = {"type": "array", "items": schema("BatchAnswer"), "maxItems": MOST}
    return {
        "operationId": "batch",
        "summary": f"Up to {MOST} commands in order, each with its own key and its own answer.",
        "parameters": [header(name) for name in CONVEYED],
        "requestBody": {"required": True, "content": json_of(items)},
        "responses": {"200": {"description": "One answer to each.", "content": json_of(answers)}}
        | problems((OURS - {403}) | {413, 422}),
    }


def _reading(route: APIRoute, read: Told) -> Told:
    """What FastAPI makes of a reading, with the problems as they are."""
    told = {k: v for k, v in read.items() if k not in {"responses", "operationId"}}
    said = {k: v for k, v in read["responses"].items() if k != "422"}
    said["200"]["description"] = "The answer."
    for answer in said.values():
        if "text/event-stream" in answer.get("content", {}):
            answer["content"] = {"text/event-stream": {"schema": {"type": "string"}}}
    signed = route.name in MAY
    parameters = [*_missing(route, read), *read.get("parameters", [])]
    told |= {"parameters": parameters, "responses": said}
    if not signed:
        asked = any(it.get("in") == "query" for it in parameters)
        told["responses"] = said | problems({422, 500, 503} if asked else ())
        return {"operationId": route.name, **told, "security": []}
    return {
        "operationId": route.name,
        **told,
        "responses": said | problems(OURS | _faults(route, told)),
    }


def _faults(route: APIRoute, told: Told) -> set[int]:
    """What may be wrong with what is asked, besides who asks."""
    asked = {it["name"] for it in told["parameters"] if it.get("in") == "query"}
    found = {422} | ({404} if route.param_convertors else set())
    found |= {429} if "card" in route.param_convertors else set()
    found |= {413} if "requestBody" in told else set()
    return found | ({409} if "as_of" in asked else set())


def _missing(route: APIRoute, read: Told) -> Iterator[Told]:
    """Ids in the path that the handler reads by itself."""
    told = {it.get("name") for it in read.get("parameters", [])}
    return (
        _path_parameter(name, {"type": "string", "format": "uuid"})
        for name in route.param_convertors
        if name not in told
    )


def _path_parameters(route: Route, model: type[Command]) -> list[Told]:
    fields = model.model_json_schema()["properties"]
    return [_path_parameter(name, fields[name]) for name in route.param_convertors]


def _path_parameter(name: str, its: Told) -> Told:
    return {"name": name, "in": "path", "required": True, "schema": _plain(its)}


def _schemas(routes: Iterable[BaseRoute]) -> dict[str, Told]:
    """Every command's body, and the batch that takes them all."""
    ways = [it for it in routes if isinstance(it, Way)]
    if not ways:
        return {}
    models: list[Taken] = [(it.model, "validation") for it in ways if it.model]
    _, told = models_json_schema(models, ref_template="#/components/schemas/{model}")
    whole: dict[str, Told] = told["$defs"]
    bodies = {it.name: _body(whole[it.name], it) for it in ways if it.model}
    return whole | bodies | _of_the_batch(list(bodies))


def _body(whole: Told, route: Route) -> Told:
    """A command's schema without what its path says; a field left out of a change is left as it is."""
    fields = {k: v for k, v in whole["properties"].items() if k not in route.param_convertors}
    needed = [name for name in whole.get("required", ()) if name in fields]
    if "PATCH" in (route.methods or ()):
        fields = {name: _undefaulted(its) for name, its in fields.items()}
    return {**whole, "properties": fields, "required": needed}


def _undefaulted(its: Told) -> Told:
    return {k: v for k, v in its.items() if k != "default"}


def _of_the_batch(names: list[str]) -> dict[str, Told]:
    item = {
        "type": "object",
        "description": "`data` is what the command's own door takes, with what its path names.",
        "properties": {
            "key": {"type": "string", "format": "uuid"},
            "command": {"enum": sorted(names)},
            "data": {"type": "object"},
        },
        "required": ["key", "command", "data"],
        "additionalProperties": False,
    }
    answer = {
        "type": "object",
        "properties": {
            "key": KEY,
            "status": {"enum": ["ok", "replayed", "refused", "conflict"]},
            "receipt": schema("Receipt"),
            "problem": schema("Problem"),
        },
        "required": ["key", "status"],
    }
    return {"BatchItem": item, "BatchAnswer": answer}


def _plain(told: Any) -> Any:  # noqa: ANN401 - a schema is JSON
    """Without the titles that only repeat the names."""
    match told:
        case dict():
            return {k: _plain(v) for k, v in told.items() if k != "title" or isinstance(v, dict)}
        case list():
            return [_plain(it) for it in told]
        case _:
            return told
