"""The audit logs as witnesses and auditors fetch them: checkpoints, tiles, entries, proofs (C2SP texts)."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from struct import pack
from typing import Final
from uuid import UUID

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from services.reporting.leaves import bundle, contents, latest, leaf_of, proof, size_of
from shared.events.envelope import read
from shared.events.language import NotUnderstood
from shared.events.naming import persons
from shared.node import Node
from shared.tlog.checkpoint import LOGS, Log
from shared.tlog.note import parse_note
from shared.tlog.tiles import DEEPEST, HEIGHT, WIDTH, Tile, parse_index, width_of
from shared.web.asking import allowed, caller
from shared.web.openapi import heeding
from shared.web.problems import Problem
from shared.web.reading import MOST, admit, record

LEVEL: Final = re.compile(r"0|[1-9][0-9]?")
EVER: Final = datetime.min.replace(tzinfo=UTC)
"""When a fact was recorded does not matter to whom it names."""
TILE: Final = "application/octet-stream"
IMMUTABLE: Final = {"Cache-Control": "private, max-age=31536000, immutable"}


class Tiled(Response):
    """Bytes as they are kept."""

    media_type = TILE


def add_reading(app: FastAPI, node: Node) -> None:
    """What may be fetched of the audit logs."""
    _add_checkpoints(app, node)
    _add_entries(app, node)
    _add_tiles(app, node)
    _add_proofs(app, node)


def _add_checkpoints(app: FastAPI, node: Node) -> None:
    async def checkpoint(request: Request, log: str) -> Response:
        allowed(caller(node, request), "ReadCheckpoint")
        note = await latest(node.db, _log(log))
        if note is None:
            raise Problem("no_checkpoint_yet")
        return PlainTextResponse(note, headers={"Cache-Control": "no-store"})

    @app.get(
        "/audit/checkpoint",
        name="ReadCheckpoint",
        summary="The newest signed checkpoint of a log",
        response_class=PlainTextResponse,
    )
    async def read_checkpoint(request: Request, log: Log = "events") -> Response:
        return await checkpoint(request, log)

    @app.get(
        "/audit/tiles/{log}/checkpoint",
        name="ReadLogCheckpoint",
        summary="The same, where C2SP tlog-tiles has it",
        response_class=PlainTextResponse,
    )
    async def read_log_checkpoint(request: Request, log: str) -> Response:
        return await checkpoint(request, log)


def _add_entries(app: FastAPI, node: Node) -> None:
    @app.get(
        "/audit/tiles/{log}/tile/entries/{index:path}",
        name="ReadEntries",
        summary="Up to 256 entries of a log: envelopes, each behind its length in two bytes",
        response_class=Tiled,
        openapi_extra=heeding("Brygga-Purpose"),
    )
    async def read_entries(request: Request, log: str, index: str) -> Response:
        asker = caller(node, request)
        purpose = await admit(node, asker, request, "ReadEntries", "listed")
        which, tile = _log(log), _tile(0, index)
        await _require(node, which, tile)
        first = tile.index * WIDTH
        leaves = await bundle(node.db, which, first, first + tile.width)
        try:
            named = list(dict.fromkeys(_persons(leaves)))
        except NotUnderstood:
            await record(node, asker, purpose, "listed", (), (), "entry_not_understood")
            raise Problem("entry_not_understood") from None
        for at in range(0, len(named) or 1, MOST):
            some = named[at : at + MOST]
            await record(node, asker, purpose, "listed", some, ("envelope",))
        return Tiled(b"".join(pack(">H", len(leaf)) + leaf for leaf in leaves))


def _add_tiles(app: FastAPI, node: Node) -> None:
    @app.get(
        "/audit/tiles/{log}/tile/{level}/{index:path}",
        name="ReadTile",
        summary="256 hashes of a log's tree side by side, or as many as there are",
        response_class=Tiled,
    )
    async def read_tile(request: Request, log: str, level: str, index: str) -> Response:
        allowed(caller(node, request), "ReadTile")
        if not LEVEL.fullmatch(level):
            raise Problem("no_such_tile")
        which, tile = _log(log), _tile(int(level), index)
        await _require(node, which, tile)
        [content] = (await contents(node.db, which, [tile])).values()
        return Tiled(content, headers=IMMUTABLE)


def _add_proofs(app: FastAPI, node: Node) -> None:
    @app.get(
        "/audit/proof/{event_id}",
        name="ReadProof",
        summary="That a fact lies in a log whose checkpoint is signed (C2SP tlog-proof)",
        response_class=PlainTextResponse,
    )
    async def read_proof(request: Request, event_id: UUID, log: Log = "events") -> Response:
        allowed(caller(node, request), "ReadProof")
        async with node.db.acquire() as db, db.transaction(isolation="repeatable_read"):
            leaf, note = await leaf_of(db, log, event_id), await latest(db, log)
            if leaf is None:
                raise Problem("no_such_event")
            found = await proof(db, log, leaf, parse_note(note)) if note else None
        if found is None:
            raise Problem("no_checkpoint_yet")
        return PlainTextResponse(str(found))


def _log(name: str) -> Log:
    for log in LOGS:
        if log == name:
            return log
    raise Problem("no_such_log")


def _tile(level: int, path: str) -> Tile:
    found = parse_index(path) if level <= DEEPEST and len(path) <= len("x000/" * 7) else None
    if found is None:
        raise Problem("no_such_tile")
    return Tile(level, *found)


async def _require(node: Node, log: Log, tile: Tile) -> None:
    """404 where the tree has not come so far that this tile is so wide."""
    size = await size_of(node.db, log)
    if tile.width > width_of(tile.level, tile.index, size) or size >> HEIGHT * tile.level == 0:
        raise Problem("no_such_tile")


def _persons(leaves: Sequence[bytes]) -> Iterator[UUID]:
    """Everybody whom these envelopes name by an opaque id; NotUnderstood where that cannot be told."""
    for leaf in leaves:
        yield from persons(read(leaf, 0, EVER).event)
