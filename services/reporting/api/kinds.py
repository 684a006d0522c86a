"""What kinds of fact are called: of each entry, and as the list to choose from."""

from typing import Annotated, Final

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.reporting.api.answering import json_answer
from services.reporting.review.entries import Entry
from shared.events.language import LANGUAGE
from shared.events.personal import CODE, NotPersonal
from shared.events.words import Service
from shared.node import Node
from shared.readmodel import Listed, ReadModel
from shared.web.asking import allowed, caller
from shared.web.openapi import heeding
from shared.web.texts import deed, preferred

KINDS: Final = tuple(dict.fromkeys(name for words in LANGUAGE.values() for name in words))
ALPHABET: Final = str.maketrans("åäö", "{|}")
"""Where Swedish has these letters: behind z. English has none of them."""


class Kind(ReadModel):
    """A kind of fact, what it is called, and which services say it."""

    action: Annotated[str, CODE]
    told: Annotated[str, NotPersonal("what a kind of fact is called")]
    services: Annotated[tuple[Service, ...], CODE]


def kinds(language: str) -> list[Kind]:
    """Every kind of fact, by its name in that language."""
    found = [
        Kind(
            action=it,
            told=deed(it, language),
            services=tuple(s for s in LANGUAGE if it in LANGUAGE[s]),
        )
        for it in KINDS
    ]
    return sorted(found, key=lambda it: alphabetical(it.told))


def alphabetical(name: str) -> str:
    """What names are sorted by, so that they come in the order of the alphabet."""
    return name.lower().translate(ALPHABET)


def in_words(entry: Entry, language: str) -> Entry:
    """An entry with its action in words; a kind that only a newer version knows keeps its type."""
    if entry.action not in KINDS:
        return entry
    return entry.model_copy(update={"told": deed(entry.action, language)})


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be read of kinds: nothing in it is about anybody."""

    @app.get(
        "/audit/kinds",
        name="ReadAuditKinds",
        summary="Every kind of fact that entries may be of, by name",
        response_model=Listed[Kind],
        openapi_extra=heeding("Accept-Language"),
    )
    async def read_kinds(request: Request) -> Response:
        allowed(caller(node, request), "ReadAuditKinds")
        told = kinds(preferred(request.headers.get("accept-language")))
        return json_answer({"items": [it.model_dump() for it in told]})
