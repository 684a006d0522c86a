"""The door for up to a thousand commands at once: their order is kept, and each gets its own answer."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, assert_never

import orjson
from starlette.requests import Request
from starlette.responses import Response

from shared.decider import Refused
from shared.log.append import Receipt
from shared.log.batcher import LogBehind, Pending, Unavailable
from shared.log.wish import Wish
from shared.web.asking import (
    Caller,
    allowed,
    body_of,
    caller,
    command_of,
    is_key,
    json_of,
    key_of,
    wait_for_sites,
    wish_of,
)
from shared.web.codes import STATUS
from shared.web.door import Door, Way
from shared.web.noting import Noting
from shared.web.preparing import Asked, Preparing
from shared.web.problems import Problem, refusal
from shared.web.texts import preferred

BODY: Final = 2 * 1024 * 1024
MOST: Final = 1000
"""Commands in one batch."""
AT_A_TIME: Final = 50
"""Commands of a batch that are checked before others get their turn."""

Taken = Problem | tuple[Wish, Pending]
"""An item that is queued, or why it is not."""
Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class No:
    """What the log said no to."""

    wish: Wish
    refused: Refused


@dataclass(frozen=True, slots=True)
class Yes:
    """What the log took."""

    wish: Wish
    receipt: Receipt


Outcome = Yes | Problem


def open_batch(door: Door) -> None:
    """Open POST /batch for every command that the door has by now or gets later."""

    async def take(request: Request) -> Response:
        answers = await _answers(door, request)
        return Response(orjson.dumps(answers), media_type="application/json")

    door.app.router.routes.append(Way("POST", "/batch", take))


async def _answers(door: Door, request: Request) -> list[Answer]:
    asker = caller(door.node, request)
    items = json_of(await body_of(request, BODY))
    if not isinstance(items, list):
        raise Problem("wrong_type", [("", "wrong_type")])
    if len(items) > MOST:
        raise Problem("batch_too_large")
    await wait_for_sites(door.node, request)
    outcomes = await _outcomes(door, asker, await _wishes(door, asker, items))
    language = preferred(request.headers.get("accept-language"))
    told = [await _told(door, outcome, language) for outcome in outcomes]
    return [{"key": _key_in(item), **one} for item, one in zip(items, told, strict=True)]


async def _wishes(door: Door, asker: Caller, items: Sequence[object]) -> list[Asked]:
    """What the items ask for, checked; whoever else asks, and the log, get their turns between."""
    wishes: list[Asked] = []
    for number, item in enumerate(items, 1):
        wishes.append(_checked(door, asker, item))
        if number % AT_A_TIME == 0:
            await asyncio.sleep(0)
    return wishes


def _checked(door: Door, asker: Caller, item: object) -> Asked:
    """What an item asks for, or why nothing can be made of it."""
    try:
        return _wish(door, asker, item)
    except Problem as problem:
        return problem


def _wish(door: Door, asker: Caller, item: object) -> Wish:
    command, data, key = _parts(item)
    model = door.commands.get(command)
    if model is None:
        raise Problem("unknown_command", [("/command", "unknown_command")])
    relation = allowed(asker, command)
    return wish_of(door.node, asker, relation, *command_of(model, data, {}), key_of(key))


async def _outcomes(door: Door, asker: Caller, wishes: Sequence[Asked]) -> list[Outcome]:
    """What becomes of them, run by run: what a command leaves open may hang on those before it."""
    outcomes: list[Outcome] = []
    preparing = Preparing(door.prepare)
    for run in preparing.runs(wishes):
        taken = [_taken(door, one) for one in await preparing.together(asker, run)]
        came = [await _outcome(door, one) for one in taken]
        refused = [its for its in came if isinstance(its, No)]
        because = iter(await asyncio.gather(*(_because(door, asker, no) for no in refused)))
        outcomes += [next(because) if isinstance(its, No) else its for its in came]
    return outcomes


def _taken(door: Door, asked: Asked) -> Taken:
    return asked if isinstance(asked, Problem) else (asked, door.node.batcher.take(asked))


async def _outcome(door: Door, taken: Taken) -> Outcome | No:
    """What becomes of one command of a batch, whatever happens to the others."""
    if isinstance(taken, Problem):
        return taken
    try:
        return Yes(taken[0], await door.node.batcher.outcome(*taken))
    except Refused as refused:
        return No(taken[0], refused)
    except (Unavailable, LogBehind):
        raise
    except Exception:  # noqa: BLE001 - the log has told of it, and its neighbours are recorded
        return Problem("fault")


async def _because(door: Door, asker: Caller, no: No) -> Problem:
    """Why a command of a batch was refused, as far as that may be told; an edit that met another is kept."""
    try:
        kept = await Noting(door.node, door.note).noted(no.wish, no.refused)
        return refusal(await door.explained(asker, no.wish, kept))
    except Refused as refused:
        return refusal(refused)
    except Problem as problem:
        return problem


async def _told(door: Door, outcome: Outcome, language: str) -> Answer:
    """What one command of a batch is answered."""
    match outcome:
        case Yes(wish=wish, receipt=receipt):
            status = "replayed" if receipt.replayed else "ok"
            return {"status": status, "receipt": await door.answer(wish, receipt)}
        case Problem() as problem:
            conflict = problem.status == STATUS["version_conflict"]
            told = problem.document(language)
            return {"status": "conflict" if conflict else "refused", "problem": told}
        case _:
            assert_never(outcome)


def _parts(item: object) -> tuple[str, object, str]:
    """A batch item's command, data and key; 422 where it is not {key, command, data}."""
    if not isinstance(item, dict) or item.keys() != {"key", "command", "data"}:
        raise Problem("wrong_type", [("", "wrong_type")])
    command, key = item["command"], item["key"]
    if not isinstance(command, str):
        raise Problem("wrong_type", [("/command", "wrong_type")])
    if not isinstance(key, str):
        raise Problem("key_malformed", [("/key", "key_malformed")])
    return command, item["data"], key


def _key_in(item: object) -> str | None:
    """The key that an item is answered under; None where it has none that may be repeated to the caller."""
    key = item.get("key") if isinstance(item, dict) else None
    return key if isinstance(key, str) and is_key(key) else None
