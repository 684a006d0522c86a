"""Every night, and once older facts have come in, what may leave of each indicator leaves (R14)."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final

import structlog
from prometheus_client import Gauge

from services.reporting.disclosure.arriving import GROWN, LATE, LATE_VIEWS
from services.reporting.disclosure.decided import UpTo, keep, recall
from services.reporting.disclosure.leaving import order, wish_for
from services.reporting.disclosure.measures import family, measures
from services.reporting.disclosure.periods import FARTHEST, Periods, periods
from services.reporting.disclosure.portions import Asked, due, portion
from services.reporting.disclosure.release import Decided, decide
from services.reporting.disclosure.released import VIEWS, every
from services.reporting.disclosure.tables import Span, Table
from services.reporting.figures import used_by
from services.reporting.indicators.asking import FIRST_DAY, bounds
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import Period
from services.reporting.indicators.presets import Calendar
from services.reporting.indicators.tables import views
from services.reporting.indicators.versions import in_use
from services.reporting.levelling import caught_up
from services.reporting.looking import looking
from shared.decider import Refused
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

log = structlog.get_logger(__name__)

LAST = Gauge(
    "brygga_released_timestamp_seconds",
    "When it was last decided which figures leave the unit (Unix time); alert ReleasesLate.",
)

LOOK: Final = 15.0
"""Seconds between two looks at the clock, and at what has come in."""
NEVER: Final = 24
"""An hour that no day has: nothing leaves by itself, and so nothing is late."""
STILL: Final = 30
"""So few facts between two looks are an evening at the desk; more are an import that goes on."""
AGAIN: Final = timedelta(hours=1)
"""How long after a look by day that decided not of all indicators the next one is."""
HEAD: Final = "select index from ledger_head"
BEGUN: Final = "select (recorded_at at time zone $1)::date from ledger where index = 1"


@dataclass(slots=True)
class Releasing:
    """Whoever holds the place decides alone: two tables of a family are never decided beside each other.

    `_up_to` is how far that was done, `_seen` how long the ledger was at the last look, `_asked` when it
    was last asked where it begins, and `_put_off` which indicators were not decided of last, and when.
    `_through` is of the others the newest late fact with which their old years were decided.
    """

    node: Node
    _up_to: UpTo = field(default=UpTo())
    _seen: int | None = field(default=None)
    _asked: int = field(default=0)
    _put_off: dict[str, datetime] = field(default_factory=dict)
    _through: dict[str, int | None] = field(default_factory=dict)

    async def run(self) -> None:
        """For ever: once a day from the hour of the setting on, and when older days are told of."""
        await leading(self.node.held, "reporting releases", self._for_ever)

    async def _for_ever(self) -> None:
        await self.recall()
        while True:
            await self.look(datetime.now(UTC))
            await asyncio.sleep(LOOK)

    async def recall(self) -> None:
        """Go on where the last one ended."""
        self._up_to = await recall(self.node.db, self.node.settings)
        if self._up_to.at:
            LAST.set(self._up_to.at.timestamp())

    async def look(self, now: datetime) -> None:
        """Decide where it is time to: at night, at start where that was missed, and after an import.

        While views are still being made nothing is decided, and the next look asks again.
        """
        if self.node.settings.release_hour == NEVER:
            LAST.set_to_current_time()
            return
        local = now.astimezone(self.node.sites.zone(None))
        still = await self._is_still()
        if still is None:
            return
        done = self._up_to.day
        night = local.date() != done and local.hour >= self.node.settings.release_hour
        with suppress(Refused):
            if night or (still and await self._tells_of_older_days(now)):
                await self.release(local.date(), still=still)
                done = local.date() if night else done
                self._up_to = replace(self._up_to, day=done, at=now)
                await keep(self.node.db, self.node.settings, self._up_to)

    async def _is_still(self) -> bool | None:
        """Whether no import goes on; None at the first look, when that cannot be known."""
        head = await self.node.db.fetchval(HEAD)
        before, self._seen = self._seen, head
        if before is None:
            return None
        grown: int = await self.node.db.fetchval(GROWN, before)
        return grown <= STILL

    async def _tells_of_older_days(self, now: datetime) -> bool:
        """Whether facts begin before what was decided of."""
        if self._seen == self._asked or (
            self._put_off and now < max(self._put_off.values()) + AGAIN
        ):
            return False
        first = await self._first(now.astimezone(self.node.sites.zone(None)).date())
        self._asked = self._seen or 0
        return self._up_to.is_earlier(first)

    async def release(self, today: date, *, still: bool = True) -> int:
        """Decide about every indicator that counts persons; how many tables left.

        Of what is long over only where facts about it came in, and no more of them do.
        """
        first, late, left = await self._first(today), await self._newest_late(today), 0
        self._put_off.clear()
        if first is not None and first < today:
            told = periods(first, today, self._calendar())
            looked = replace(told, old=())
            for indicator, versions in LIBRARY.items():
                if any(measures(one) for one in versions.values()):
                    news = late != self._through.get(indicator, self._up_to.late)
                    left += await self._release(indicator, told if still and news else looked)
                    if still and indicator not in self._put_off:
                        self._through[indicator] = late
        if still and not self._put_off:
            self._up_to = replace(self._up_to, since=first, late=late)
        LAST.set_to_current_time()
        log.info("figures.released", count=left)
        return left

    async def _newest_late(self, today: date) -> int | None:
        zone, known = self.node.settings.time_zone, self._up_to.late
        async with looking(self.node.db, None, zone, LATE_VIEWS) as look:
            late: int | None = await look.db.fetchval(LATE, zone, today, known or 0)
        return late or known

    async def _first(self, today: date) -> date | None:
        """The first day that facts are about, or were recorded on, as far back as anything is told of.

        None in an empty ledger; refused while views are still being made.
        """
        zone = self.node.settings.time_zone
        async with looking(self.node.db, None, zone, views(FIRST_DAY)) as look:
            asked = bounds(look, Period(None, look.today or date.max))
            held: date | None = await look.db.fetchval(FIRST_DAY, *asked)
            recorded: date | None = await look.db.fetchval(BEGUN, zone)
        first = min(filter(None, (held, recorded)), default=None)
        return first and max(first, today - FARTHEST)

    async def _release(self, indicator: str, spans: Periods) -> int:
        """Of an indicator of which a view is behind the ledger, or parked, nothing more is decided that day.

        Each portion is reckoned in a snapshot of its own, which ends before the attacker begins.
        """
        told: list[Table] | None = None
        left = 0
        for those in (*spans.old, spans.looked_at):
            reckoned = await self._reckoned(indicator, those, told)
            if reckoned is None:
                log.warning("figures.put_off", name=indicator)
                self._put_off[indicator] = datetime.now(UTC)
                return left
            definition, told, asked = reckoned
            if wanted := due(spans, those, asked):
                tables = await self._decide(definition, told, wanted)
                told += (each.table for each in tables if each.table)
                left += len(tables)
                until = str(max(span.until for span in those))
                log.info("figures.decided", name=indicator, until=until, count=len(tables))
        return left

    async def _reckoned(
        self, indicator: str, spans: Sequence[Span], told: list[Table] | None
    ) -> tuple[Definition, list[Table], list[Asked]] | None:
        """These periods as they are, and all that ever left; None where not all views are level."""
        used = used_by(indicator) | VIEWS
        await self._caught_up(used)
        with suppress(Refused):  # nothing is folded yet
            async with looking(self.node.db, None, self.node.settings.time_zone, used) as look:
                if look.as_of < await look.db.fetchval(HEAD):
                    return None
                definition = (await in_use(look, [indicator]))[indicator]
                told = await every(look, indicator) if told is None else told
                return definition, told, await portion(look, definition, spans, told)
        return None

    async def _decide(
        self, definition: Definition, told: Sequence[Table], asked: Sequence[Asked]
    ) -> list[Decided]:
        """What of this leaves, and has left then."""
        decided = await asyncio.to_thread(decide, family(definition), told, asked)
        tables = sorted((each for each in decided if each.table), key=order)
        for each in tables:
            await self._submit(definition, each)
        return tables

    async def _caught_up(self, used: frozenset[str]) -> None:
        await caught_up(self.node.db, used)

    def _calendar(self) -> Calendar:
        told = self.node.settings
        return Calendar(told.grant_year_begins, told.project_from, told.project_to)

    async def _submit(self, definition: Definition, decided: Decided) -> None:
        command = wish_for(definition, decided)
        told = command.model_dump_json(exclude={"codes", "counts"})
        key = self.node.vault.own_key(
            f"release/{told}"
        )  # what has left already does not leave twice
        now = datetime.now(UTC)
        today = now.astimezone(self.node.sites.zone(None)).date()
        trace = f"00-{key.hex}-{key.hex[:16]}-01"
        mac = self.node.vault.mac(key.bytes)
        await self.node.batcher.submit(
            Wish(command, key, mac, "system:reporting", now, today, trace)
        )
