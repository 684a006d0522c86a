"""Whoever runs a place keeps its listing by a link: the link, and the page that it opens."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID, uuid5

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.form import LABELS, Said, data_of, said_in
from services.referrals.api.kept import again, asked, thanked
from services.referrals.api.strangers import (
    ANSWERS,
    Language,
    Strangers,
    answers,
    told,
    wants_json,
)
from services.referrals.commands.destinations import (
    IssueDestinationLink,
    KeepListing,
    KnowDestinationLink,
)
from services.referrals.queries.listings import LINKS, Kept, ListingPage, kept_by
from shared.command import Command
from shared.decider import Refused
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from shared.privacy.tokens import proof_of
from shared.web.address import own_address
from shared.web.asking import Caller, body_of, command_of, trace_of
from shared.web.door import BODY, Tell
from shared.web.pages import chosen
from shared.web.preparing import Prepare
from shared.web.problems import Problem, refusal

KEEPINGS: Final = UUID("0c5b7a52-9a0e-4a0c-9d0f-5e1f6c1d8e43")
"""Namespace of the keys under which a link keeps a listing: ten posts at once are one."""
FORM: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "description": "The fields that are told; without any, all of the listing is right.",
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "required": ["expected_version"],
                    "properties": {
                        name: {"type": "string"} for name in ("expected_version", *LABELS)
                    },
                }
            }
        },
    }
}
UNFIT: Final = answers(
    {
        400: "No form.",
        409: "Somebody else changed it meanwhile; this is what stands now.",
        413: "Too long.",
        422: "Not all of it can be right; it says what.",
    }
)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes a link from the destination and the key that issues it: a retry gets the same one."""

    node: Node

    @property
    def prepare(self) -> Mapping[type[Command], Prepare]:
        """What the door finds out."""
        return {IssueDestinationLink: Prepare(self._proven)}

    @property
    def tell(self) -> Mapping[type[Command], Tell]:
        """Which answer carries a link."""
        return {KnowDestinationLink: self._link}

    async def _proven(self, asker: Caller, wish: Wish) -> Wish:  # noqa: ARG002 - a Prepare
        command = wish.command
        assert isinstance(command, IssueDestinationLink)  # noqa: S101 - the door asks only for these
        own_address(self.node)
        proof = proof_of(LINKS.token(self.node.vault, command.destination, wish.key))
        known = KnowDestinationLink(destination=command.destination, proof=proof)
        return wish._replace(command=known)

    async def _link(self, wish: Wish, _: Receipt) -> Mapping[str, object]:
        command = wish.command
        assert isinstance(command, KnowDestinationLink)  # noqa: S101 - told of these alone
        code = LINKS.token(self.node.vault, command.destination, wish.key)
        return {"url": f"{own_address(self.node)}/api/referrals/listings/{code}"}


@dataclass(slots=True)
class Keeping:
    """What whoever has a link may look at and say."""

    node: Node
    strangers: Strangers

    async def find(self, request: Request, code: str) -> Kept:
        """What the link keeps; 404, 410 or 429, all at one pace, where that is nothing."""
        now = datetime.now(UTC)
        found = await kept_by(self.node.db, code, self._day(now))
        if found and not found.over:
            return found
        return await self.strangers.turn_away(request, code, now, over=found is not None)

    async def show(self, request: Request, code: str, language: str) -> Response:
        """The listing, and whether it is right."""
        return asked(request, language, await self.find(request, code))

    async def save(self, request: Request, code: str, language: str) -> Response:
        """What came of it: thanks, or the form again with what is wrong, or with what stands now."""
        found = await self.find(request, code)
        said = said_in(await body_of(request, BODY))
        try:
            await self._keep(request, found, said)
        except Problem as problem:
            now = await self.find(request, code)  # which says so where the link is over by now
            if wants_json(request):
                raise
            return again(language, now, said, problem)
        return thanked(request, language, await self.find(request, code))

    async def _keep(self, request: Request, found: Kept, said: Said) -> None:
        """Record what is said, once however often it is said at once."""
        of = {"destination": str(found.id), "proof": found.proof}
        command, data = command_of(KeepListing, data_of(said) | of, {})
        try:
            await self.node.batcher.submit(self._wish(request, command, data, found))
        except Refused as refused:
            raise refusal(refused) from None

    def _wish(self, request: Request, command: KeepListing, data: bytes, found: Kept) -> Wish:
        now = datetime.now(UTC)
        day = self._day(now)
        key = uuid5(KEEPINGS, f"{found.place.version}/{day}/{data.decode()}")
        return Wish(
            command=command,
            key=key,
            mac=self.node.vault.mac(key.bytes),
            actor=f"link:{found.id}",
            at=now,
            day=day,
            trace=trace_of(request.headers.get("traceparent")),
        )

    def _day(self, now: datetime) -> date:
        """The municipality's date."""
        return now.astimezone(self.node.sites.zone(None)).date()


def add_pages(app: FastAPI, node: Node, strangers: Strangers) -> None:
    """The page of a link, for a browser without a token, a key or a script, and for a client as JSON."""
    keeping = Keeping(node, strangers)

    @app.get(
        "/listings/{code}",
        name="OpenListing",
        summary="What a link asks whoever runs a place: whether its listing is right",
        response_model=ListingPage,
        responses=ANSWERS,
    )
    async def show(request: Request, code: str, lang: Language = None) -> Response:
        language = chosen(lang, request.headers.get("accept-language"))
        return await told(request, language, keeping.show(request, code, language))

    @app.post(
        "/listings/{code}",
        name="SaveListing",
        summary="All of the listing is right, or what is not; said ten times at once, it is recorded once",
        response_model=ListingPage,
        responses={**ANSWERS, **UNFIT},
        openapi_extra=FORM,
    )
    async def save(request: Request, code: str, lang: Language = None) -> Response:
        language = chosen(lang, request.headers.get("accept-language"))
        return await told(request, language, keeping.save(request, code, language))
