"""The page of a one-time link: what it says, in eight languages, and the same as JSON."""

from collections.abc import Awaitable, Mapping
from html import escape
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from services.referrals.queries.codes import CodePage, Opened
from shared.database import PASSING
from shared.log.batcher import Unavailable
from shared.web.codes import STATUS
from shared.web.pages import HEADERS, chosen, page, text
from shared.web.problems import Problem

STYLE: Final = "../pages.css"
SAID: Final[Mapping[str, tuple[str, int]]] = {
    "no_such_code": ("came-unknown", 404),
    "code_over": ("came-over", STATUS["code_over"]),
    "too_many_tries": ("came-wait", STATUS["too_many_tries"]),
    "unavailable": ("came-later", STATUS["unavailable"]),
}


async def answered(
    request: Request, lang: str | None, finding: Awaitable[Opened], *, confirmed: bool
) -> Response:
    """What came of it, as a page, or as JSON for whoever accepts that and no page."""
    language = chosen(lang, request.headers.get("accept-language"))
    json = _wants_json(request)
    try:
        found = (await finding).page
    except Problem as problem:
        if json:
            raise
        return _sorry(language, problem.code)
    except (*PASSING, Unavailable):
        if json:
            raise
        return _sorry(language, "unavailable")
    if confirmed:
        found = found.model_copy(update={"state": "confirmed"})
    if json:
        return Response(found.model_dump_json(), 200, HEADERS, "application/json")
    return _page(language, found)


def _wants_json(request: Request) -> bool:
    accepted = request.headers.get("accept", "")
    return "application/json" in accepted and "text/html" not in accepted


def _page(language: str, found: CodePage) -> Response:
    """The question and a button, or thanks."""
    told = escape(text(language, "came-linked", place=found.destination, day=found.on))
    if found.state == "confirmed":
        return page(language, text(language, "came-thanks"), f"<p>{told}</p>\n", style=STYLE)
    why, yes = escape(text(language, "came-why")), escape(text(language, "came-yes"))
    form = f'<form method="post"><button type="submit">{yes}</button></form>\n'
    body = f"<p>{told}</p>\n<p>{why}</p>\n{form}"
    return page(language, text(language, "came-question"), body, style=STYLE)


def _sorry(language: str, code: str) -> Response:
    name, status = SAID[code]
    return page(language, text(language, name), "", status, style=STYLE)
