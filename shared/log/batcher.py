"""Collect commands while the previous flush commits, decide them together, append them at once."""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from uuid import UUID

import asyncpg
import structlog
from prometheus_client import Counter

from shared.database import PASSING
from shared.decider import Accepted, Refused
from shared.events.words import Service
from shared.log.append import Decided, Judgement, Receipt, append
from shared.log.entry import Entry
from shared.log.judge import Deciders, Judged, independent, judge, place
from shared.log.lately import Knock
from shared.log.recall import histories, receipts
from shared.log.wish import Wish
from shared.log.write import write
from shared.observe import APPEND_BATCH, EVENTS_APPENDED
from shared.privacy.keys import Forgotten, Vault
from shared.supervise import detail

log = structlog.get_logger(__name__)

LARGEST: Final = 200
"""Commands in one flush."""
TRIES: Final = 5
"""How often a command is decided again because something it rests on moved."""
PATIENCE: Final = 8.0
"""Seconds to keep trying while the database is away."""
PAUSE: Final = 0.1

COMMANDS_FAILED = Counter(
    "brygga_commands_failed_total",
    "Commands that ended in a fault of ours; alert CommandsFailing, at once.",
)


class Unavailable(Exception):
    """The log cannot be reached now; whether the command was recorded is known by sending it again."""


class LogBehind(Exception):
    """An old log was restored under a newer bus: nothing may be added until it is recovered."""


@dataclass(slots=True, eq=False)
class Pending:
    """A wish on its way to its outcome; nobody who waits for it, or goes away, can stop it."""

    wish: Wish
    tries: int = 0
    outcome: Receipt | Exception | None = None
    _waiting: list[asyncio.Future[None]] = field(default_factory=list)

    def settle(self, outcome: Receipt | Exception) -> None:
        """Tell whoever waits."""
        self.outcome = outcome
        for one in self._waiting:
            if not one.done():
                one.set_result(None)

    async def settled(self) -> Receipt:
        """The receipt, once committed; raises what the log said instead."""
        if self.outcome is None:
            settled = asyncio.get_running_loop().create_future()
            self._waiting.append(settled)
            await settled
        assert self.outcome is not None  # noqa: S101 - settled
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@dataclass(slots=True, eq=False)
class Batcher:
    """One service's way into its log. `knocks` are told of each flush.

    While the log is `behind` the bus, nobody may add to it, no door and no reaction.
    """

    service: Service
    db: asyncpg.Pool
    vault: Vault
    deciders: Deciders
    knocks: Sequence[Knock]
    behind: Callable[[], bool]
    _queue: deque[Pending] = field(default_factory=deque)
    _under_way: dict[UUID, Pending] = field(default_factory=dict)
    _work: asyncio.Event = field(default_factory=asyncio.Event)

    async def submit(self, wish: Wish) -> Receipt:
        """The receipt, once committed; raises Refused (a rule), LogBehind, or Unavailable (try again)."""
        return await self.outcome(wish, self.take(wish))

    def take(self, wish: Wish) -> Pending:
        """Queue a wish, behind those taken before it; where its key is under way already, what is."""
        if self.behind():
            raise LogBehind
        ahead = self._under_way.get(wish.key)
        if ahead:
            return ahead
        pending = self._under_way[wish.key] = Pending(wish)
        self._queue.append(pending)
        self._work.set()
        return pending

    async def outcome(self, wish: Wish, taken: Pending) -> Receipt:
        """What becomes of a wish that was taken; raises as `submit` does."""
        while taken.wish is not wish:
            if answer := await self._same(wish, taken):
                return answer
            taken = self.take(wish)
        return await taken.settled()

    async def run(self) -> None:
        """Flush for ever, one flush at a time."""
        while True:
            while self._queue:
                await self._flush_through()
            self._work.clear()
            await self._work.wait()

    async def _same(self, wish: Wish, ahead: Pending) -> Receipt | None:
        """The answer to a key that is under way already; None where it must be asked by itself."""
        same = ahead.wish.mac == wish.mac
        try:
            first = await ahead.settled()
        except (Refused, Unavailable):
            if same:
                raise
            return None
        if not same:
            raise Refused("key_reused")
        return Receipt(first.id, first.position, first.version, replayed=True)

    async def _flush_through(self) -> None:
        """Flush once, trying again while the database is away; nothing is left without an outcome."""
        batch, flush = self._next(), self._flush
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while batch:
            try:
                await flush(batch)
            except PASSING:
                if asyncio.get_running_loop().time() > deadline:
                    self._give_up(batch, Unavailable())
                    return
                await asyncio.sleep(PAUSE)
            except Exception as fault:  # noqa: BLE001 - a fault fails its command and no neighbour
                if len(batch) > 1:
                    self._queue.extendleft(reversed(batch[1:]))
                    batch = batch[:1]
                elif isinstance(fault, Forgotten):
                    flush = self._recall
                else:
                    self._fail(batch, fault)
                    return
            else:
                return

    async def _recall(self, batch: Sequence[Pending]) -> None:
        """Nothing can be kept of whoever is forgotten; what was accepted before that gets its receipt."""
        [pending] = batch
        known = await receipts(self.db, [pending.wish.key])
        _, receipt = known.get(pending.wish.key, (None, None))
        self._settle(pending, receipt or Refused("person_erased"))

    def _fail(self, batch: Sequence[Pending], fault: Exception) -> None:
        COMMANDS_FAILED.inc()
        log.error("command.failed", detail=detail(fault))
        self._give_up(batch, fault)

    def _next(self) -> list[Pending]:
        return [self._queue.popleft() for _ in range(min(LARGEST, len(self._queue)))]

    def _give_up(self, batch: Sequence[Pending], fault: Exception) -> None:
        for pending in batch:
            self._settle(pending, fault)

    async def _flush(self, batch: Sequence[Pending]) -> None:
        waiting = {pending.wish.key: pending for pending in batch if pending.outcome is None}
        wishes = [pending.wish for pending in waiting.values()]
        placed = await place(self.db, wishes, self.deciders)
        judged = await judge(self.db, independent(placed))
        await self._answer_refused(judged, waiting)
        await self._commit(judged, waiting)
        self._queue.extendleft(p for p in reversed(waiting.values()) if p.outcome is None)

    async def _answer_refused(
        self, judged: Sequence[Judged], waiting: Mapping[UUID, Pending]
    ) -> None:
        """A retry of something accepted gets its receipt, not today's refusal."""
        refused = [(j.wish, j.decision) for j in judged if isinstance(j.decision, Refused)]
        known = await receipts(self.db, [wish.key for wish, _ in refused])
        for wish, refusal in refused:
            mac, receipt = known.get(wish.key, (None, None))
            reused = receipt is not None and mac is not None and mac != wish.mac
            outcome = Refused("key_reused") if reused else receipt or refusal
            self._settle(waiting[wish.key], outcome)

    async def _commit(self, judged: Sequence[Judged], waiting: Mapping[UUID, Pending]) -> None:
        agreed = [(j, j.decision) for j in judged if isinstance(j.decision, Accepted)]
        if not agreed:
            return
        decided = await write(self.db, self.service, self.vault, agreed)
        judgements = await append(self.db, decided)
        APPEND_BATCH.observe(len(decided))
        entries = _committed(self.service, decided, judgements)
        EVENTS_APPENDED.inc(len(entries))
        for knock in self.knocks:
            knock.tell(entries)
        for d, judgement in zip(decided, judgements, strict=True):
            self._conclude(waiting[d.key], judgement)
        await self._stop_trying([p for p in waiting.values() if not p.outcome and p.tries >= TRIES])

    def _conclude(self, pending: Pending, judgement: Judgement) -> None:
        match judgement.verdict:
            case "ok" | "replayed":
                self._settle(pending, judgement.receipt)
            case "key_reused":
                self._settle(pending, Refused("key_reused"))
            case "conflict":
                pending.tries += 1

    async def _stop_trying(self, worn: Sequence[Pending]) -> None:
        """Others were always quicker; or the key is the id of something else, and can begin nothing."""
        others = await histories(self.db, [it.wish.key for it in worn])
        for it in worn:
            self._settle(it, Refused("key_reused") if it.wish.key in others else Unavailable())

    def _settle(self, pending: Pending, outcome: Receipt | Exception) -> None:
        self._under_way.pop(pending.wish.key, None)
        pending.settle(outcome)


def _committed(
    service: Service, decided: Sequence[Decided], judgements: Sequence[Judgement]
) -> list[Entry]:
    """The facts that are in the log now, as it holds them: a command's position is that of its last."""
    return [
        Entry(at, service, row.type, judgement.at, row.envelope, row.told)
        for d, judgement in zip(decided, judgements, strict=True)
        if judgement.verdict == "ok"
        for at, row in enumerate(d.rows, judgement.receipt.position - len(d.rows) + 1)
    ]
