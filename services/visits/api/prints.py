"""Cards on screen and on paper: the doors."""

import asyncio
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.visits.prints import qr, sheets
from services.visits.queries.cards import printable
from shared.cards import spelled
from shared.node import Node
from shared.web.asking import allowed, caller
from shared.web.problems import Problem


class Picture(Response):
    """An SVG picture."""

    media_type = "image/svg+xml"


class Paper(Response):
    """A PDF document."""

    media_type = "application/pdf"


def add_printing(app: FastAPI, node: Node) -> None:
    """A code as a QR picture, and a stock as pages to cut."""

    @app.get(
        "/cards/{card}.svg",
        name="DrawCode",
        summary="A code as a QR picture, whether a card has it or not",
        response_class=Picture,
    )
    async def picture(request: Request, card: str) -> Response:
        allowed(caller(node, request), "DrawCode")
        code = spelled(card)
        if code is None:
            raise Problem("no_such_card", status=404)
        return Picture(qr(code))

    @app.get(
        "/cards/stock/{stock}.pdf",
        name="PrintStock",
        summary="The cards that still lie in a stock, to print and to cut: PDF/UA-1, ten to a page",
        response_class=Paper,
    )
    async def pages(request: Request, stock: str) -> Response:
        allowed(caller(node, request), "PrintStock")
        codes = await printable(node, _id(stock))
        if codes is None:
            raise Problem("no_such_stock")
        return Paper(await asyncio.to_thread(sheets, codes))


def _id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise Problem("no_such_stock") from None
