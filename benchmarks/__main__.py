"""./brygga bench [ROW …] [--long] [--longest]: measure, with progress, and print the table."""

import asyncio
import sys
import time
from collections.abc import Sequence
from typing import Annotated

import typer
import uvloop

from benchmarks.machine import machine
from benchmarks.rooms import Bare, Engine, Stack, entered
from benchmarks.row import Line, Room, Row
from benchmarks.rows import ROWS
from benchmarks.table import table

ROOMS: tuple[Room, ...] = ("bare", "stack", "engine")


def main(
    rows: Annotated[
        list[str] | None, typer.Argument(help="Which; all unless some are named.")
    ] = None,
    *,
    long: Annotated[bool, typer.Option("--long", help="A million facts, for the patient.")] = False,
    longest: Annotated[
        bool, typer.Option("--longest", help="And ten million in a log, over lunch.")
    ] = False,
) -> None:
    """Measure Brygga on this machine, with peers beside it where a row has them."""
    known = {row.name: row for row in ROWS}
    if unknown := set(rows or ()) - known.keys():
        names = ", ".join(known)
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: the rows are {names}")
    wanted = [row for row in ROWS if not rows or row.name in rows]
    on, lines = machine(), asyncio.run(_all(wanted, Bare(_say, long or longest, longest)))
    print(f"\n{table(lines)}\n\n{time.strftime('%Y-%m-%d')}. {on}.")


async def _all(rows: Sequence[Row], bench: Bare) -> list[tuple[str, Line]]:
    measured: list[tuple[str, Line]] = []
    for room in ROOMS:
        its = [row for row in rows if row.room == room]
        if its:
            async with entered(room, bench) as place:
                measured += await asyncio.to_thread(uvloop.run, _its(its, place))
    return measured


async def _its(rows: Sequence[Row], place: Bare | Stack | Engine) -> list[tuple[str, Line]]:
    """The rows of one room, on the loop that services run on; the one beside it keeps programs alive."""
    measured: list[tuple[str, Line]] = []
    for row in rows:
        _say(row.name)
        measured += [(row.name, line) for line in await row.measure(place)]
    await place.leave()
    return measured


def _say(words: str) -> None:
    """Progress goes beside the table, not into it."""
    print(f"{time.strftime('%H:%M:%S')}  {words}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    typer.run(main)
