"""Say what a list would change, before it does: lines of those who enter, names of those who leave."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Final
from uuid import UUID

from deploy.sheets.roster.comparing import Change, People, Standing
from deploy.sheets.roster.reading import Listed, Row
from deploy.sheets.saying import of_others, of_sheet

WIDTH: Final = 100


def understood(listed: Listed) -> Iterator[str]:
    """How the file was read."""
    yield f"Read as {listed.tables.form}."
    for sheet in listed.tables.headed:
        yield from of_sheet(sheet, listed.skipped[sheet.name])
    tables = listed.tables
    yield from of_others(tables.others, "no column says who somebody is", tables.aside)


def compared(
    people: People, standing: Standing, change: Change, names: Sequence[str]
) -> Iterator[str]:
    """Who enters and who leaves, and what stays as it is."""
    stays = len(people.found) + len(people.new) - len(change.entered)
    since = standing.stated_on or "who is registered: no roster was stated until then"
    yield f"On the roster on {change.as_of}: {len(standing.on)}. It rests on {since}."
    yield f"Stay on it: {stays}."
    yield from _entering(
        "known to Brygga", (it for it in change.entered if it in people.found), people.found
    )
    yield from _entering("new to Brygga, to be registered", people.new, people.new)
    if not people.whole:
        yield "Nobody is said to have left, because rows were left out that may be about them."
        return
    yield f"Leave: {len(names)}."
    yield from (f"  {name}" for name in names)


def _entering(what: str, entered: Iterable[UUID], rows: Mapping[UUID, Row]) -> Iterator[str]:
    """How many enter, and in which lines they stand."""
    places = sorted((rows[id_].place for id_ in entered), key=lambda it: it.order)
    yield f"Enter, {what}: {len(places)}."
    shown = ", ".join(place.shown for place in places)
    yield from wrap(shown, WIDTH, initial_indent="  ", subsequent_indent="  ")
