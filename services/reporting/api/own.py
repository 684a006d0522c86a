"""The steering group and the working group are kept apart: each reads of its own records alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final, NamedTuple

from shared.events.governing import DecidingBody
from shared.events.words import Purpose
from shared.node import Node
from shared.permissions import right
from shared.web.asking import Caller
from shared.web.problems import Problem
from shared.web.reading import record

EVERY: Final[frozenset[DecidingBody]] = frozenset({"steering", "working", "unit", "board"})
OWN: Final[dict[str, DecidingBody]] = {"steering": "steering", "working_group": "working"}
"""Whose member a role makes."""


class Reach(NamedTuple):
    """As what somebody reads, and whose records."""

    action: str
    bodies: frozenset[DecidingBody]

    def of(self, body: DecidingBody | None) -> frozenset[DecidingBody]:
        """Those of one body, or of all within reach; 403 where it is not."""
        if body is not None and body not in self.bodies:
            raise Problem("not_allowed")
        return self.bodies if body is None else frozenset({body})


@asynccontextmanager
async def refusals(node: Node, asker: Caller, purpose: Purpose | None) -> AsyncIterator[None]:
    """Whatever is refused in here is recorded like every other refusal (R1)."""
    try:
        yield
    except Problem as problem:
        await record(node, asker, purpose, "listed", (), (), problem.code)
        raise


async def within(
    node: Node, asker: Caller, purpose: Purpose, theirs: Reach, body: DecidingBody | None
) -> frozenset[DecidingBody]:
    """The bodies that are read of."""
    async with refusals(node, asker, purpose):
        return theirs.of(body)


def reach(asker: Caller, all_of_it: str, own: str) -> Reach:
    """Whoever may read all of it reaches every body, others the bodies that their roles make them part of."""
    if right(all_of_it, asker.actor.roles):
        return Reach(all_of_it, EVERY)
    return Reach(own, frozenset(OWN[role] for role in asker.actor.roles & OWN.keys()))
