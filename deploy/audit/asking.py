"""What the commands about the audit logs ask of a home: its keys, its checkpoints, its proofs."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local.bus import Bus as Server
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.passwords import Passwords
from deploy.local.postgres import Postgres
from deploy.local.vault import owner
from services.reporting import leaves
from shared.privacy.signer import read_signer
from shared.tlog.checkpoint import LOGS, Log, about, parse_checkpoint, parse_proof
from shared.tlog.note import Key, NotANote, parse_key, parse_note


def dsn(home: Home) -> Callable[[str], str]:
    """Where and as whom to connect."""
    return Postgres(home, Passwords(home.secrets)).dsn


def bus(home: Home) -> Callable[[str], str]:
    """Where the bus of a running home is, for each of its users."""
    port: int = home.last_status()["processes"]["nats"]["port"]
    return Server(home, Passwords(home.secrets), port, 0).url


def signer(home: Home) -> Ed25519PrivateKey:
    """The key that signs this home's checkpoints; Halt where it is gone."""
    folder = home.keys / "reporting"
    try:
        return read_signer(folder)
    except FileNotFoundError:
        raise Halt("keys_missing", folder=folder) from None


def key(text: str) -> Key:
    """A public key as text; Halt where it is none."""
    try:
        return parse_key(text)
    except NotANote as reason:
        raise Halt("unreadable_checkpoint", file=text, reason=reason) from None


def log(name: str) -> Log:
    """A log by its name; Halt where there is none."""
    for one in LOGS:
        if one == name:
            return one
    raise Halt("no_such_log", name=name, names=", ".join(LOGS))


def checkpoint(home: Home, which: Log) -> str:
    """The newest signed checkpoint; Halt where there is none yet."""
    return asyncio.run(_checkpoint(home, which))


async def _checkpoint(home: Home, which: Log) -> str:
    async with owner(home, "reporting") as db:
        note = await leaves.latest(db, which)
    if note is None:
        raise Halt("not_signed_yet", log=which)
    return note


def proof(home: Home, which: Log, event: UUID) -> tuple[str, bytes]:
    """The proof of a fact, as text, and the fact itself."""
    return asyncio.run(_proof(home, which, event))


async def _proof(home: Home, which: Log, event: UUID) -> tuple[str, bytes]:
    async with owner(home, "reporting") as db, db.transaction(isolation="repeatable_read"):
        leaf = await leaves.leaf_of(db, which, event)
        if leaf is None:
            raise Halt("no_such_fact", log=which, event=event)
        note = await leaves.latest(db, which)
        found = await leaves.proof(db, which, leaf, parse_note(note)) if note else None
        if found is None:
            raise Halt("not_signed_yet", log=which)
        [envelope] = await leaves.bundle(db, which, leaf, leaf + 1)
    return str(found), envelope


def check(file: Path, known: Sequence[Key], entry: Path | None) -> Iterator[str]:
    """What a proof proves, in words; Halt where it proves nothing."""
    try:
        found = parse_proof(file.read_text(encoding="utf-8"))
        told = parse_checkpoint(found.note.text)
    except (OSError, ValueError, NotANote) as reason:
        raise Halt("unreadable_checkpoint", file=file, reason=reason) from None
    try:
        leaf = about(entry.read_bytes()) if entry else found.extra
    except OSError as reason:
        raise Halt("unreadable_checkpoint", file=entry, reason=reason.strerror) from None
    mine = [one for one in known if one.name == told.origin and one.signed(found.note)]
    if not mine:
        yield f"✗ {told.origin} {told.size}: the checkpoint is not signed by the key of that log"
    if not found.holds(leaf):
        yield f"✗ {told.origin} {found.index + 1}: the fact does not lie there"
    if not mine or not found.holds(leaf):
        raise Halt("tampered", count=1)
    yield f"✓ {told.origin}: fact {found.index + 1} of {told.size} is in the log."
    if entry is None:
        yield f"  Its hash is {leaf.hex()}; with --entry the fact itself is compared."
