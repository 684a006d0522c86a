"""The page of a one-time link: what it says, in eight languages, and the same as JSON."""

from collections.abc import Awaitable
from html import escape

from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.strangers import STYLE, told, wants_json
from services.referrals.queries.codes import CodePage, Opened
from shared.web.pages import HEADERS, chosen, page, text


async def answered(
    request: Request, lang: str | None, finding: Awaitable[Opened], *, confirmed: bool
) -> Response:
    """What came of it, as a page, or as JSON for whoever accepts that and no page."""
    language = chosen(lang, request.headers.get("accept-language"))
    return await told(request, language, _answer(request, language, finding, confirmed=confirmed))


async def _answer(
    request: Request, language: str, finding: Awaitable[Opened], *, confirmed: bool
) -> Response:
    found = (await finding).page
    if confirmed:
        found = found.model_copy(update={"state": "confirmed"})
    if wants_json(request):
        return Response(found.model_dump_json(), 200, HEADERS, "application/json")
    return _page(language, found)


def _page(language: str, found: CodePage) -> Response:
    """The question and a button, or thanks."""
    linked = escape(text(language, "came-linked", place=found.destination, day=found.on))
    if found.state == "confirmed":
        return page(language, text(language, "came-thanks"), f"<p>{linked}</p>\n", style=STYLE)
    why, yes = escape(text(language, "came-why")), escape(text(language, "came-yes"))
    form = f'<form method="post"><button type="submit">{yes}</button></form>\n'
    body = f"<p>{linked}</p>\n<p>{why}</p>\n{form}"
    return page(language, text(language, "came-question"), body, style=STYLE)
