"""Say what a list would change, before it does: lines of those who enter, names of those who leave."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final
from uuid import UUID

from deploy.sheets.roster.comparing import Change, People, Standing
from deploy.sheets.roster.reading import Listed
from deploy.sheets.saying import of_sheet

WIDTH: Final = 100


def understood(listed: Listed) -> Iterator[str]:
    """How the file was read."""
    yield f"Read as {listed.tables.form}."
    for sheet in listed.tables.headed:
        yield from of_sheet(sheet, listed.skipped[sheet.name])
    for name in listed.tables.others:
        yield f'Sheet "{name}" is left out: no column says who somebody is.'


def compared(
    people: People, standing: Standing, change: Change, names: Sequence[str]
) -> Iterator[str]:
    """Who enters and who leaves, and what stays as it is."""
    stays = len(people.found) + len(people.new) - len(change.entered)
    since = standing.stated_on or "who is registered, as no roster was ever stated"
    yield f"The roster on {change.as_of} rests on: {since}. {len(standing.on)} people are on it."
    yield f"{stays} stay on it."
    yield from _entering(people, change.entered)
    if not people.whole:
        yield "Nobody is said to have left, because rows were left out that may be about them."
        return
    yield f"{len(change.left)} leave:" if names else "Nobody leaves."
    yield from (f"  {name}" for name in names)


def _entering(people: People, entered: Sequence[UUID]) -> Iterator[str]:
    known = [people.found[id_].place for id_ in entered if id_ in people.found]
    new = [people.new[id_].place for id_ in entered if id_ in people.new]
    for what, places in (
        ("enter who are known to Brygga", known),
        ("enter who are new to Brygga and will be registered", new),
    ):
        if places:
            yield f"{len(places)} {what}:"
            shown = ", ".join(place.shown for place in sorted(places, key=lambda it: it.order))
            yield from wrap(shown, WIDTH, initial_indent="  ", subsequent_indent="  ")
    if not entered:
        yield "Nobody enters."
