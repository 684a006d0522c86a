"""The one door through which personal data leaves: it records first, then releases (R1, R3, law 7)."""

from collections.abc import Mapping, Sequence
from typing import Final, get_args
from uuid import UUID

import asyncpg
from starlette.requests import Request
from uuid_utils.compat import uuid7

from shared.events.words import AccessFlag, Purpose, Release
from shared.log.batcher import Unavailable
from shared.log.wish import Wish
from shared.node import Node
from shared.permissions import ONLY_FOR
from shared.privacy.access import RecordRead
from shared.web.asking import Caller, allowed
from shared.web.problems import Problem

PURPOSES: Final[tuple[Purpose, ...]] = get_args(Purpose)
MOST: Final = 500
"""Subjects in one record."""
USUALLY: Final[Mapping[str, Purpose]] = {"host": "drop_in_support", "volunteer": "coordination"}
"""For what somebody with a role reads who names no purpose; others must name one (R3)."""


async def admit(
    node: Node, caller: Caller, request: Request, action: str, release: Release, *subjects: UUID
) -> Purpose:
    """The purpose of a reading, once role and purpose are in order; a refusal is recorded too."""
    try:
        return _admitted(caller, request, action)
    except Problem as problem:
        await record(node, caller, None, release, subjects, (), problem.code)
        raise


async def record(
    node: Node,
    caller: Caller,
    purpose: Purpose | None,
    release: Release,
    subjects: Sequence[UUID],
    fields: Sequence[str],
    outcome: str = "released",
    flags: Sequence[AccessFlag] = (),
    about: UUID | None = None,
    *,
    apart: bool = False,
) -> None:
    """Commit the record of one releasing response; 503 where that fails, and nothing is released.

    `about` is the one person whom it is all about, where more ids than theirs are named; `apart` says
    that a reason is sealed for the reading alone.

    A refusal keeps no reason: it would be sealed for somebody who may not be there (any more).
    """
    actor = caller.actor
    command = RecordRead(
        roles=tuple(sorted(actor.roles)),
        unit=actor.unit,
        purpose=purpose,
        subjects=tuple(subjects[:MOST]),
        fields=tuple(fields),
        release=release,
        outcome=outcome,
        flags=tuple(flags),
        about=about,
        apart=apart,
        reason=caller.reason if outcome == "released" else None,
    )
    try:
        await node.batcher.submit(_wish(node, caller, command))
    except (Unavailable, asyncpg.PostgresError):
        raise Problem("not_recorded") from None


def _wish(node: Node, caller: Caller, command: RecordRead) -> Wish:
    """Each reading is recorded under a key of its own: two that say the same are two."""
    key = uuid7()
    return Wish(
        command=command,
        key=key,
        mac=node.vault.mac(key.bytes),
        actor=caller.actor.sub,
        at=caller.now,
        day=caller.now.date(),
        trace=caller.trace,
        roles=caller.actor.roles,
    )


def _admitted(caller: Caller, request: Request, action: str) -> Purpose:
    allowed(caller, action)
    named = request.headers.get("brygga-purpose")
    usual = [purpose for role, purpose in USUALLY.items() if role in caller.actor.roles]
    if named is None and usual:
        named = usual[0]
    if named is None:
        raise Problem("purpose_needed")
    if named not in PURPOSES:
        raise Problem("purpose_unknown")
    if named not in ONLY_FOR.get(action, PURPOSES):
        raise Problem("purpose_unfit")
    return named
