"""The closed loop: a one-time link, and the page by which a destination says that somebody came."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID, uuid5

import segno
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.came import answered
from services.referrals.api.strangers import ANSWERS, Language, Strangers
from services.referrals.commands.referrals import (
    ConfirmReferral,
    IssueReferralCode,
    KnowReferralCode,
)
from services.referrals.queries.codes import CODES, CodePage, Opened, opened
from shared.command import Command
from shared.decider import Refused
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.privacy.tokens import proof_of
from shared.web.address import own_address
from shared.web.asking import Caller, trace_of
from shared.web.door import Tell
from shared.web.pages import STYLE
from shared.web.preparing import Prepare
from shared.web.problems import Problem

CONFIRMATIONS: Final = UUID("51f7b0c2-3f0a-4f53-8a2e-6d9c8be4a710")
"""Namespace of the keys under which a code confirms: ten clicks at once are one."""


@dataclass(frozen=True, slots=True)
class Codes:
    """Makes a code from the key that issues it: a retry gets the same one."""

    node: Node

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out."""
        return {IssueReferralCode: Prepare(self._proven)}

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answer carries a link."""
        return {KnowReferralCode: self._link}

    async def _proven(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        command = wish.command
        assert isinstance(command, IssueReferralCode)  # noqa: S101 - the door asks only for these
        own_address(self.node)
        proof = proof_of(CODES.token(self.node.vault, wish.key))
        known = KnowReferralCode(referral=command.referral, proof=proof)
        return wish._replace(command=known)

    async def _link(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        """The link, and the same as a picture for paper."""
        code = CODES.token(self.node.vault, wish.key)
        url = f"{own_address(self.node)}/api/referrals/codes/{code}"
        return {"url": url, "qr": _picture(url)}


@dataclass(slots=True)
class Clicks:
    """What whoever has a code may look at and say."""

    node: Node
    strangers: Strangers

    async def find(self, request: Request, code: str) -> Opened:
        """What the code leads to; 404, 410 or 429, all at one pace, where that is nothing."""
        now = datetime.now(UTC)
        found = await opened(self.node.db, code, self.day(now))
        if found and found.standing != "over":
            return found
        return await self.strangers.turn_away(request, code, now, over=found is not None)

    async def confirm(self, request: Request, code: str) -> Opened:
        """Record that somebody came, once however often it is said."""
        found = await self.find(request, code)
        if found.standing == "open":
            try:
                await self.node.batcher.submit(self._wish(request, code, found))
            except Refused:  # it was over a moment later
                raise Problem("code_over") from None
        return found

    def day(self, now: datetime) -> date:
        """The municipality's date."""
        return now.astimezone(self.node.sites.zone(None)).date()

    def _wish(self, request: Request, code: str, found: Opened) -> Wish:
        proof, now = proof_of(code), datetime.now(UTC)
        key = uuid5(CONFIRMATIONS, f"{proof}/{found.referral.climbed}")
        return Wish(
            command=ConfirmReferral(referral=found.id, proof=proof),
            key=key,
            mac=self.node.vault.mac(key.bytes),
            actor=f"destination:{found.referral.destination}",
            at=now,
            day=self.day(now),
            trace=trace_of(request.headers.get("traceparent")),
        )


class Style(Response):
    """A style sheet."""

    media_type = "text/css"


def add_pages(app: FastAPI, node: Node, strangers: Strangers) -> None:
    """The page of a code, for a browser without a token, a key or a script, and for a client as JSON."""
    clicks = Clicks(node, strangers)

    @app.get("/pages.css", name="StylePages", summary="How the pages look", response_class=Style)
    async def style() -> Response:
        return Style(STYLE, headers={"Cache-Control": "max-age=3600"})

    @app.get(
        "/codes/{code}",
        name="OpenCode",
        summary="What a one-time link asks: whether somebody came",
        response_model=CodePage,
        responses=ANSWERS,
    )
    async def show(request: Request, code: str, lang: Language = None) -> Response:
        return await answered(request, lang, clicks.find(request, code), confirmed=False)

    @app.post(
        "/codes/{code}",
        name="ConfirmCode",
        summary="Somebody came; said ten times, it is recorded once",
        response_model=CodePage,
        responses=ANSWERS,
    )
    async def confirm(request: Request, code: str, lang: Language = None) -> Response:
        return await answered(request, lang, clicks.confirm(request, code), confirmed=True)


def _picture(url: str) -> str:
    """The link as a QR code: SVG to put on paper."""
    drawn = io.BytesIO()
    segno.make_qr(url, error="m").save(drawn, kind="svg", scale=4, xmldecl=False)
    return drawn.getvalue().decode()
