"""Whoever has a link of ours is let in; whoever tries what opens nothing is slowed down.

A right link is never held up by others' wrong tries: nobody guesses 256 bits, and a whole town may
share an address.
"""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Final, NoReturn

from fastapi import Query
from starlette.requests import Request
from starlette.responses import Response

from shared.database import PASSING
from shared.log.batcher import Unavailable
from shared.privacy.tokens import proof_of
from shared.web.codes import STATUS
from shared.web.pace import unhurried
from shared.web.pages import page, text
from shared.web.problems import Problem
from shared.web.tries import Tries

STYLE: Final = "../pages.css"
SAID: Final = {
    "no_such_code": ("came-unknown", 404),
    "code_over": ("came-over", STATUS["code_over"]),
    "too_many_tries": ("came-wait", STATUS["too_many_tries"]),
    "unavailable": ("came-later", STATUS["unavailable"]),
}
"""What a page says of what goes wrong before there is anything to show."""


Language = Annotated[str | None, Query(alias="lang", description="sv, sv-lattlast, en, ar, …")]
Answers = dict[int | str, dict[str, Any]]


def answers(said: Mapping[int, str]) -> Answers:
    """What a page may answer besides, as OpenAPI has it: a page, or a problem for who accepts no page."""
    content = {
        "text/html": {"schema": {"type": "string"}},
        "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}},
    }
    return {status: {"description": why, "content": content} for status, why in said.items()}


ANSWERS: Final[Answers] = {
    200: {"content": {"text/html": {"schema": {"type": "string"}}}},
    **answers(
        {
            404: "Nobody ever issued this.",
            410: "It opens nothing any more.",
            429: "Too many tries that led to nothing; wait.",
            503: "Try again.",
        }
    ),
}


@dataclass(slots=True)
class Strangers:
    """Those who come without a token, by a link alone."""

    tries: Tries = field(default_factory=Tries)

    async def turn_away(
        self, request: Request, code: str, asked_at: datetime, *, over: bool
    ) -> NoReturn:
        """404 where nobody ever issued it, 410 where it is over, 429 after many: all at one pace."""
        await unhurried(asked_at)
        for tried in (f"code:{proof_of(code)}", f"address:{_address(request)}"):
            self.tries.check(tried)
            self.tries.spend(tried)
        raise Problem("code_over") if over else Problem("no_such_code", status=404)


async def told(request: Request, language: str, answering: Awaitable[Response]) -> Response:
    """The answer, or a page that says why there is none; a problem for whoever accepts no page."""
    try:
        return await answering
    except Problem as problem:
        if wants_json(request) or problem.code not in SAID:
            raise
        return _sorry(language, problem.code)
    except (*PASSING, Unavailable):
        if wants_json(request):
            raise
        return _sorry(language, "unavailable")


def wants_json(request: Request) -> bool:
    """Whether the client accepts JSON and no page."""
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted


def _sorry(language: str, code: str) -> Response:
    """A page that says why there is nothing to show."""
    name, status = SAID[code]
    return page(language, text(language, name), "", status, style=STYLE)


def _address(request: Request) -> str:
    """Where a request comes from, as the front door says it; else who called."""
    said = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
    return said or (request.client.host if request.client else "")
