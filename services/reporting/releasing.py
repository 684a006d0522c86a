"""Once a day, at night, what may leave of each indicator leaves; of several instances one decides (R14)."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Final, get_args

import structlog
from prometheus_client import Gauge

from services.reporting.commands.releases import ReleaseFigures
from services.reporting.disclosure.measures import exact, family, measures
from services.reporting.disclosure.release import Decided, Exact, decide
from services.reporting.disclosure.released import VIEWS, every
from services.reporting.disclosure.rounding import Bounds, shown
from services.reporting.disclosure.tables import TOTAL, Span, Table
from services.reporting.figures import used_by
from services.reporting.indicators.definition import Definition
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.presets import TOLD, Calendar, preset
from services.reporting.indicators.versions import in_use
from services.reporting.looking import Look, looking, using
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
AGO: Final = timedelta(days=400)
"""How long after its end a period's tables are still looked at."""
LOOK: Final = 30.0
"""Seconds between two looks at the clock."""
GLANCE: Final = 0.5
BEGUN: Final = "select min(recorded_at at time zone $1)::date from ledger where index = 1"
HEAD: Final = "select index from ledger_head"
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
    """Whoever holds the place decides alone: two tables of a family are never decided beside each other."""

    node: Node
    _done: date | None = field(default=None)

    async def run(self) -> None:
        """For ever: once a day from the hour of the setting on, and at start where that was missed."""
        await leading(self.node.held, "reporting releases", self._daily)

    async def _daily(self) -> None:
        while True:
            now = datetime.now(UTC).astimezone(self.node.settings.zone(None))
            if now.date() != self._done and now.hour >= self.node.settings.release_hour:
                await self.release(now.date())
                self._done = now.date()
            await asyncio.sleep(LOOK)

    async def release(self, today: date) -> int:
        """Decide about every indicator that counts persons; how many tables left."""
        left = 0
        for indicator, versions in LIBRARY.items():
            if any(measures(one) for one in versions.values()):
                left += await self._release(indicator, today)
        LAST.set_to_current_time()
        log.info("figures.released", tables=left)
        return left

    async def _release(self, indicator: str, today: date) -> int:
        """Of an indicator of which a view is behind the ledger, or parked, nothing is decided that day."""
        await self._caught_up()
        try:
            async with looking(
                self.node.db, None, self.node.settings.time_zone, used_by(indicator) | VIEWS
            ) as look:
                if look.as_of < await look.db.fetchval(HEAD):
                    log.warning("figures.put_off", indicator=indicator)
                    return 0
                definition = (await in_use(look, [indicator]))[indicator]
                told = await every(look, indicator)
                found = await self._exact(look, definition, today)
        except Refused:  # nothing is folded yet
            return 0
        asked = [(each, _last(told, each)) for each in found]
        decided = await asyncio.to_thread(decide, family(definition), told, asked)
        tables = sorted((each for each in decided if each.table), key=_order)
        for each in tables:
            await self._submit(definition, each)
        return len(tables)

    async def _exact(self, look: Look, definition: Definition, today: date) -> list[Exact]:
        begun = await look.db.fetchval(BEGUN, look.zone)
        if begun is None or begun >= today:
            return []
        spans = _spans(begun, today, self._calendar())
        return [each for span in spans for each in await exact(look, definition, span)]

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


def _last(told: Sequence[Table], exact_: Exact) -> Bounds | None:
    """What the total can have been when it was last told; of everything up to a day, up to any."""
    same = [
        table
        for table in told
        if table.figure == exact_.figure
        and TOTAL in table.cells
        and (table.span == exact_.span or table.span.since == exact_.span.since == date.min)
    ]
    return max(same, key=lambda table: (table.as_of, table.span)).cells[TOTAL] if same else None


def _spans(begun: date, today: date, calendar: Calendar) -> Iterator[Span]:
    """Every period with a name that has ended since the ledger began, and all days up to yesterday."""
    yesterday = today - timedelta(days=1)
    for name in TOLD:
        day = max(begun, today - AGO)
        while day < today:
            try:
                since, until = preset(name, day, calendar)
            except Refused:  # a project without days
                break
            if until < today:
                yield Span(since, until)
            day = max(until, day) + timedelta(days=1)
            if name == "project":
                break
    yield Span(date.min, yesterday)
