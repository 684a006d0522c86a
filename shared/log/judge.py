"""Decide a flush of commands on what the log says, in one reading of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from shared.command import Command
from shared.database import Fetches
from shared.decider import Accepted, AnyDecider, Asked, Refused, Seen
from shared.log.recall import Histories, histories, things
from shared.log.wish import Wish

Deciders = Mapping[type[Command], AnyDecider]


class Judged(NamedTuple):
    """A wish with its decision: the stream, the version it rests on, what else it rests on."""

    wish: Wish
    stream: UUID
    expected: int
    reads: tuple[tuple[UUID, int], ...]
    decision: Accepted | Refused


class Placed(NamedTuple):
    """A wish whose stream is known."""

    wish: Wish
    asked: Asked[Command]
    decider: AnyDecider
    stream: UUID
    made: bool = True
    """Whether what it is about was ever made."""


@dataclass(frozen=True, slots=True)
class Waits:
    """A wish about what an earlier one of the flush makes: its stream is known once that is committed."""

    reads: tuple[UUID, ...]


async def place(db: Fetches, wishes: Sequence[Wish], deciders: Deciders) -> list[Placed | Waits]:
    """Find each wish's stream; one about a thing that nobody made is decided on nothing, like any other.

    So what is hidden from whoever asks cannot be told from what is not there (R7).
    """
    where = await things(db, {w.target for w in wishes if w.target})
    coming: set[UUID] = set()
    placed: list[Placed | Waits] = []
    for wish in wishes:
        waits = wish.target in coming
        placed.append(_waits(wish, deciders) if waits else _place(wish, where, deciders))
        coming.add(wish.key)
    return placed


def independent(placed: Sequence[Placed | Waits]) -> list[Placed]:
    """Those that no earlier one stands in the way of; the others wait for the next flush, in order.

    In the way stands who writes what we touch, and who waits and will read what we write.
    """
    written: set[UUID] = set()
    awaited: set[UUID] = set()
    ready: list[Placed] = []
    for p in placed:
        if isinstance(p, Waits):
            awaited.update(p.reads)
        else:
            reads = p.decider.reads(p.asked)
            if p.stream not in written and p.stream not in awaited and written.isdisjoint(reads):
                ready.append(p)
            else:
                awaited.update(reads)
            written.add(p.stream)
    return ready


async def judge(db: Fetches, placed: Sequence[Placed]) -> list[Judged]:
    """Decide these independent wishes on one reading of all that they rest on.

    Whom an id was dropped for stands in its stream alone: a decision that looked at a stream which
    nobody had named is decided again, once that is read.
    """
    read = _needed(placed)
    known = await histories(db, read)
    more = _needed_then(placed, known) - read
    while more:
        known |= await histories(db, more)
        read |= more
        more = _needed_beyond(placed, known) - read
    judged = [_judge(p, known) for p in placed]
    while more := _looked_at(judged) - read:
        known |= await histories(db, more)
        read |= more
        again = zip(placed, judged, strict=True)
        judged = [_judge(p, known) if more & _looked_at([j]) else j for p, j in again]
    return judged


def _waits(wish: Wish, deciders: Deciders) -> Waits:
    return Waits(deciders[type(wish.command)].reads(wish.asked(wish.key)))


def _place(wish: Wish, where: Mapping[UUID, tuple[UUID, UUID]], deciders: Deciders) -> Placed:
    decider = deciders[type(wish.command)]
    if wish.target is None:
        asked = wish.asked(wish.key)
        return Placed(wish, asked, decider, decider.stream(asked))
    thing, stream = where.get(wish.target, (wish.target, wish.target))
    return Placed(wish, wish.asked(thing), decider, stream, wish.target in where)


def _needed(placed: Sequence[Placed]) -> set[UUID]:
    """Streams to read. One that bears the wish's own key is new, or the key is known: no need."""
    own = {p.stream for p in placed if p.stream != p.wish.key}
    return own | {stream for p in placed for stream in p.decider.reads(p.asked)}


def _needed_then(placed: Sequence[Placed], known: Histories) -> set[UUID]:
    """Streams that a state names, or that those read so far tell of."""
    named = {
        stream
        for p in placed
        for stream in p.decider.reads_then(p.decider.state(known.get(p.stream, ())))
    }
    return named | _needed_beyond(placed, known)


def _needed_beyond(placed: Sequence[Placed], known: Histories) -> set[UUID]:
    """Streams that those read so far tell of, until these tell of nothing more."""
    beyond = ((p.decider.reads_beyond, p.asked) for p in placed)
    return set[UUID]().union(*(reads(asked, Seen(known)) for reads, asked in beyond if reads))


def _looked_at(judged: Iterable[Judged]) -> set[UUID]:
    """Every stream beside its own that a decision looked at."""
    return {stream for j in judged for stream, _ in j.reads}


def _judge(p: Placed, known: Histories) -> Judged:
    history = known.get(p.stream, ())
    seen = Seen(known)
    decision: Accepted | Refused
    try:
        decision = p.decider.decide(p.asked, p.decider.state(history), seen)
        if not p.made:
            decision = Refused(p.wish.command.missing, f"/{p.wish.command.target}")
    except Refused as refused:
        decision = refused
    reads = tuple([(s, _version(known, s)) for s in seen.looked_at if s != p.stream])
    return Judged(p.wish, p.stream, _version(known, p.stream), reads, decision)


def _version(known: Histories, stream: UUID) -> int:
    return known[stream][-1].version if stream in known else 0
