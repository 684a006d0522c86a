"""Every night, and once older facts have come in, what may leave of each indicator leaves (R14)."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Final, get_args

import structlog
from prometheus_client import Gauge

from services.reporting.commands.releases import ReleaseFigures
from services.reporting.disclosure.arriving import GROWN, LATE, LATE_VIEWS
from services.reporting.disclosure.measures import family, measures
from services.reporting.disclosure.periods import FARTHEST, Periods, periods
from services.reporting.disclosure.portions import Asked, portions
from services.reporting.disclosure.release import Decided, decide
from services.reporting.disclosure.released import VIEWS, every
from services.reporting.disclosure.rounding import shown
from services.reporting.disclosure.tables import Span, Table
from services.reporting.figures import used_by
from services.reporting.indicators.asking import FIRST_DAY, bounds
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.period import Period
from services.reporting.indicators.presets import Calendar
from services.reporting.indicators.tables import views
from services.reporting.indicators.versions import in_use
from services.reporting.looking import looking, using
from shared.decider import Refused
from shared.events.governing import Indicator
from shared.log.leader import leading
from shared.log.wish import Wish
from shared.node import Node

log = structlog.get_logger(__name__)

LAST = Gauge(
    "brygga_released_timestamp_seconds",
    "When it was last decided which figures leave the unit (Unix time); alert ReleasesLate.",
)

NAMES: Final[dict[str, Indicator]] = {name: name for name in get_args(Indicator)}
LOOK: Final = 15.0
"""Seconds between two looks at the clock, and at what has come in."""
NEVER: Final = 24
"""An hour that no day has: nothing leaves by itself, and so nothing is late."""
STILL: Final = 30
"""So few facts between two looks are an evening at the desk; more are an import that goes on."""
AGAIN: Final = timedelta(hours=1)
"""How long after a look by day that decided not of all indicators the next one is."""
GLANCE: Final = 0.5
HEAD: Final = "select index from ledger_head"
BEGUN: Final = "select (recorded_at at time zone $1)::date from ledger where index = 1"
BEHIND: Final = """
select exists (
    select from fold join unnest($1::text[]) as needed (name) using (name)
    where live and checkpoint < (select index from ledger_head)
) or (select position from log_head) > (
    select position from ledger_stream where service = 'reporting'
)
"""


@dataclass(slots=True)
class Releasing:
    """Whoever holds the place decides alone: two tables of a family are never decided beside each other.

    `_since` is the day from which on was decided of all indicators, and `_late` the newest fact about days
    that are long over which was looked at then; `_seen` how long the ledger was at the last look, `_asked`
    when it was last asked where it begins, and `_put_off` when last something was not decided.
    """

    node: Node
    _done: date | None = field(default=None)
    _since: date | None = field(default=None)
    _late: int | None = field(default=None)
    _seen: int | None = field(default=None)
    _asked: int = field(default=0)
    _put_off: datetime | None = field(default=None)

    async def run(self) -> None:
        """For ever: once a day from the hour of the setting on, and when older days are told of."""
        await leading(self.node.held, "reporting releases", self._for_ever)

    async def _for_ever(self) -> None:
        while True:
            await self.look(datetime.now(UTC))
            await asyncio.sleep(LOOK)

    async def look(self, now: datetime) -> None:
        """Decide where it is time to: at night, at start where that was missed, and after an import.

        While views are still being made nothing is decided, and the next look asks again.
        """
        if self.node.settings.release_hour == NEVER:
            LAST.set_to_current_time()
            return
        local = now.astimezone(self.node.settings.zone(None))
        still = await self._is_still()
        if still is None:
            return
        night = local.date() != self._done and local.hour >= self.node.settings.release_hour
        with suppress(Refused):
            if night or (still and await self._tells_of_older_days(now)):
                await self.release(local.date(), still=still)
                self._done = local.date() if night else self._done

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
        if self._seen == self._asked or (self._put_off and now < self._put_off + AGAIN):
            return False
        first = await self._first(now.astimezone(self.node.settings.zone(None)).date())
        self._asked = self._seen or 0
        return self._is_earlier(first)

    def _is_earlier(self, first: date | None) -> bool:
        return first is not None and (self._since is None or first < self._since)

    async def release(self, today: date, *, still: bool = True) -> int:
        """Decide about every indicator that counts persons; how many tables left.

        Of what is long over only where facts about it came in, and no more of them do.
        """
        first, late, left = await self._first(today), await self._newest_late(today), 0
        self._put_off = None
        if first is not None and first < today:
            told = periods(first, today, self._calendar())
            told = told if still and late != self._late else replace(told, old=())
            for indicator, versions in LIBRARY.items():
                if any(measures(one) for one in versions.values()):
                    left += await self._release(indicator, told)
        if still and not self._put_off:
            self._since, self._late = first, late
        LAST.set_to_current_time()
        log.info("figures.released", count=left)
        return left

    async def _newest_late(self, today: date) -> int | None:
        zone = self.node.settings.time_zone
        async with looking(self.node.db, None, zone, LATE_VIEWS) as look:
            late: int | None = await look.db.fetchval(LATE, zone, today)
        return late

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
        """Of an indicator of which a view is behind the ledger, or parked, nothing is decided that day."""
        await self._caught_up()
        try:
            async with looking(
                self.node.db, None, self.node.settings.time_zone, used_by(indicator) | VIEWS
            ) as look:
                if look.as_of < await look.db.fetchval(HEAD):
                    log.warning("figures.put_off", name=indicator)
                    self._put_off = datetime.now(UTC)
                    return 0
                definition = (await in_use(look, [indicator]))[indicator]
                told = await every(look, indicator)
                together = [it async for it in portions(look, definition, spans, told)]
        except Refused:  # nothing is folded yet
            self._put_off = datetime.now(UTC)
            return 0
        left = 0
        for asked in filter(None, together):
            tables = await self._decide(definition, told, asked)
            told = [*told, *(each.table for each in tables if each.table)]
            left += len(tables)
            until = max(each.span.until for each, _ in asked)
            log.info("figures.decided", name=indicator, until=str(until), count=len(tables))
        return left

    async def _decide(
        self, definition: Definition, told: Sequence[Table], asked: Sequence[Asked]
    ) -> list[Decided]:
        """What of this leaves, and has left then."""
        decided = await asyncio.to_thread(decide, family(definition), told, asked)
        tables = sorted((each for each in decided if each.table), key=_order)
        for each in tables:
            await self._submit(definition, each)
        return tables

    async def _caught_up(self) -> None:
        """Wait until the ledger has all that reporting itself recorded: no table that left is overlooked."""
        while await self.node.db.fetchval(BEHIND, using(VIEWS).views):  # noqa: ASYNC110 - PostgreSQL has no event
            await asyncio.sleep(GLANCE)

    def _calendar(self) -> Calendar:
        told = self.node.settings
        return Calendar(told.grant_year_begins, told.project_from, told.project_to)

    async def _submit(self, definition: Definition, decided: Decided) -> None:
        command = _command(definition, decided)
        told = command.model_dump_json(exclude={"codes", "counts"})
        key = self.node.vault.own_key(
            f"release/{told}"
        )  # what has left already does not leave twice
        now = datetime.now(UTC)
        today = now.astimezone(self.node.settings.zone(None)).date()
        trace = f"00-{key.hex}-{key.hex[:16]}-01"
        mac = self.node.vault.mac(key.bytes)
        await self.node.batcher.submit(
            Wish(command, key, mac, "system:reporting", now, today, trace)
        )


def _command(definition: Definition, decided: Decided) -> ReleaseFigures:
    exact_, by = decided.exact, decided.by
    counts = {"": exact_.total} if by is None else exact_.parts[by]
    return ReleaseFigures(
        indicator=NAMES[definition.id],
        figure=exact_.figure,
        definition_version=definition.version,
        since=None if exact_.span.since == date.min else exact_.span.since,
        until=exact_.span.until,
        by=() if by is None else (by,),
        as_of=exact_.as_of,
        codes=tuple(counts),
        counts=tuple(shown(count) or 0 for count in counts.values()),
    )


def _order(decided: Decided) -> tuple[str, Span, bool]:
    """A total after its parts: where a crash comes between, it is asked again, and they with it."""
    return decided.exact.figure, decided.exact.span, decided.by is None
