"""Handing many commands to a running Brygga through its front door, as any other client would."""

from collections.abc import AsyncIterator, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import quote
from uuid import UUID

import httpx
import stamina

from shared.events.words import Purpose, Service

LARGEST: Final = 500
"""Commands in one request; the door takes a thousand."""
PATIENCE: Final = 60.0
CLOSED: Final = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND})
PASSING: Final = frozenset({"unavailable", "not_heard_yet", "log_behind_bus", "fault"})
"""Refusals of the moment: the same command may be taken later."""


class Silent(Exception):
    """Brygga does not answer any more, or not with what was promised."""


class Later(Exception):
    """Some commands could not be taken now."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One command under its key, as POST /batch takes it."""

    key: UUID
    command: str
    data: Mapping[str, Any]

    def item(self) -> dict[str, Any]:
        """The command as JSON."""
        return {"key": str(self.key), "command": self.command, "data": dict(self.data)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a command: ok, replayed, or refused with a code and its sentence."""

    status: str
    position: int = 0
    code: str = ""
    sentence: str = ""
    pointer: str = ""
    """What of the command the sentence is about, where it is about a part."""
    cards: tuple[str, ...] = ()
    """The codes of the cards that it made."""

    @property
    def taken(self) -> bool:
        """Whether it stands in the log, from now or from before."""
        return self.status in {"ok", "replayed"}


@dataclass(frozen=True, slots=True)
class Door:
    """The front door, open to somebody with a token."""

    client: httpx.AsyncClient

    async def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """What a reading answers."""
        return (await self.client.get(path)).raise_for_status().json()

    async def look(
        self,
        path: str,
        purpose: Purpose,
        body: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> None:
        """Be shown something for a purpose, which is recorded; Silent where that cannot be had."""
        (await self.shown(path, purpose, body, reason)).raise_for_status()

    async def told(
        self, path: str, purpose: Purpose, body: Mapping[str, str] | None = None
    ) -> Any | None:  # noqa: ANN401 - JSON
        """What is shown for a purpose, which is recorded; None where it is not, or is not there."""
        said = await self.shown(path, purpose, body)
        return None if said.status_code in CLOSED else said.raise_for_status().json()

    async def shown(
        self,
        path: str,
        purpose: Purpose,
        body: Mapping[str, str] | None = None,
        reason: str | None = None,
    ) -> httpx.Response:
        """Whatever is answered to who reads for a purpose; Silent where nothing is."""
        method = "GET" if body is None else "POST"
        why = {"Brygga-Reason": quote(reason)} if reason else {}
        headers = {"Brygga-Purpose": purpose, **why}
        try:
            async for attempt in stamina.retry_context(
                on=(httpx.TransportError, Later), timeout=PATIENCE
            ):
                with attempt:
                    said = await self.client.request(method, path, json=body, headers=headers)
                    return _given(said)
        except (httpx.TransportError, Later):
            raise Silent from None
        raise Silent

    async def post(
        self, service: Service, asks: Sequence[Ask], after: Mapping[Service, int] | None = None
    ) -> dict[UUID, Answer]:
        """An answer to each command, in their order; Silent where that cannot be had."""
        answers: dict[UUID, Answer] = {}
        heard = ", ".join(f"{name}={position}" for name, position in (after or {}).items())
        headers = {"Brygga-After": heard} if heard else {}
        try:
            async for attempt in stamina.retry_context(
                on=(httpx.TransportError, Later), timeout=PATIENCE
            ):
                with attempt:
                    await self._answer(service, asks, headers, answers)
        except (httpx.TransportError, Later):
            raise Silent from None
        return answers

    async def _answer(
        self,
        service: Service,
        asks: Sequence[Ask],
        headers: Mapping[str, str],
        answers: dict[UUID, Answer],
    ) -> None:
        """Add the answers that are missing; Later where there is none yet to some."""
        left = [ask for ask in asks if ask.key not in answers]
        answers |= await self._post(service, left, headers)
        if len(answers) < len({ask.key for ask in asks}):
            raise Later

    async def _post(
        self, service: Service, asks: Sequence[Ask], headers: Mapping[str, str]
    ) -> dict[UUID, Answer]:
        """The answers that will not change."""
        body = [ask.item() for ask in asks]
        said = await self.client.post(f"/api/{service}/batch", json=body, headers=dict(headers))
        told = zip(asks, map(_answer, _required(said).json()), strict=True)
        return {ask.key: answer for ask, answer in told if answer.code not in PASSING}


def _required(said: httpx.Response) -> httpx.Response:
    """An answer to what was asked; Later where the server could not give it now."""
    return _given(said).raise_for_status()


def _given(said: httpx.Response) -> httpx.Response:
    """Any answer; Later where the server could not give one now, or wants us to wait."""
    if said.is_server_error or said.status_code == HTTPStatus.TOO_MANY_REQUESTS:
        raise Later
    return said


def _answer(item: Mapping[str, Any]) -> Answer:
    problem, receipt = item.get("problem", {}), item.get("receipt", {})
    errors = problem.get("errors", ())
    details = [error["detail"] for error in errors]
    sentence = " ".join(dict.fromkeys([problem.get("title", ""), *details]))
    pointer = next((error["pointer"] for error in errors), "")
    cards = receipt.get("codes") or filter(None, [receipt.get("code")])
    position, code = receipt.get("position", 0), problem.get("code", "")
    return Answer(item["status"], position, code, sentence, pointer, tuple(cards))


def portions(asks: Sequence[Ask]) -> Iterable[Sequence[Ask]]:
    """As many at a time as one request carries."""
    return (asks[at : at + LARGEST] for at in range(0, len(asks), LARGEST))


@asynccontextmanager
async def front_door(url: str, token: str) -> AsyncIterator[Door]:
    """The front door at this address."""
    headers = {"Authorization": f"Bearer {token}", "Accept-Language": "en"}
    async with httpx.AsyncClient(
        base_url=url, headers=headers, timeout=PATIENCE, trust_env=False
    ) as client:
        yield Door(client)
