"""./brygga import roster: from the caseworkers' list to the roster, with a look at what changes before."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final
from uuid import UUID

from rich.console import Console
from rich.progress import Progress

from deploy.local import issuer
from deploy.local.exits import Halt
from deploy.local.hold import is_held
from deploy.local.home import Home
from deploy.posting import Answer, Ask, Door, Silent, front_door, portions
from deploy.sheets.grid import Unclear, Unreadable
from deploy.sheets.mapping import check_used, map_of
from deploy.sheets.places import place_of
from deploy.sheets.roster.comparing import (
    People,
    Standing,
    change,
    people,
    registered,
    rekeyed,
)
from deploy.sheets.roster.fields import LIST
from deploy.sheets.roster.finding import PURPOSE, Finder
from deploy.sheets.roster.reading import Listed, Row, read_list
from deploy.sheets.roster.saying import compared, understood
from deploy.sheets.rows import Bad
from deploy.sheets.visits import confirmed, secret_of
from deploy.sheets.writing import refused, was_there

ROLE: Final = "caseworker"
ROSTER: Final = "/api/visits/rosters"
TRIES: Final = 5
"""How often the roster is stated until it is as the list says: what was taken back has used its keys."""


@dataclass(frozen=True, slots=True)
class Import:
    """What the command line says."""

    file: Path
    as_of: date
    map: Path | None
    site: str | None
    sub: str
    dry_run: bool
    yes: bool


def import_roster(home: Home, wanted: Import) -> None:
    """Show what a list changes, state it after a yes, and Halt where rows had to be left out."""
    site, zone = place_of(home, wanted.site)
    listed = _listed(wanted, datetime.now(zone).date())
    for line in understood(listed):
        print(line)
    if not is_held(home):
        raise Halt("not_running", home=home.path)
    importing = Importing(home, wanted, site, listed)
    try:
        asyncio.run(importing.run())
    except Silent:
        taken, all_ = importing.taken, importing.asked
        raise Halt("import_cut_short", done=taken, all=all_) from None
    if left := {bad.place for bad in importing.bad}:
        rows = left | {row.place for row in listed.rows}
        raise Halt("rows_left_out", left=len(left), rows=len(rows))


def _listed(wanted: Import, today: date) -> Listed:
    if wanted.as_of > today:
        raise Halt("roster_ahead", as_of=wanted.as_of)
    told = map_of(wanted.map, LIST)
    try:
        listed = read_list(wanted.file.read_bytes(), told, today)
    except OSError as error:
        raise Halt("unreadable_sheet", file=wanted.file, reason=error.strerror) from None
    except Unreadable as unreadable:
        raise Halt("unreadable_sheet", file=wanted.file, reason=unreadable) from None
    if listed is None:
        raise Halt("no_person_column", file=wanted.file)
    check_used(wanted.map, told, listed.tables.headed, LIST)
    return listed


@dataclass(slots=True)
class Importing:
    """One list on its way to the roster."""

    home: Home
    wanted: Import
    site: str
    listed: Listed
    bad: list[Bad] = field(default_factory=list)
    """Rows that were left out, each named already."""
    asked: int = 0
    taken: int = 0
    """Commands that were asked and taken."""

    async def run(self) -> None:
        """Look everybody up, show what changes, and state it."""
        token = issuer.bearer(self.home, ROLE, sites=[self.site], sub=self.wanted.sub)
        async with front_door(self.home.last_status()["url"], token) as door:
            standing = await self._standing(door)
            if standing.newer:
                raise Halt("newer_roster", newer=standing.newer)
            found = await self._found(door)
            what = change(found, standing, self.wanted.as_of)
            names = [await Finder(door).name_of(id_) for id_ in what.left]
            for line in compared(found, standing, what, sorted(names)):
                print(line)
            if self.wanted.dry_run:
                return
            if what.nothing:
                print("The roster is as the list says already.")
                return
            if not self.wanted.yes and not confirmed():
                raise Halt("not_imported")
            await self._state(door, await self._registered(door, found), standing)

    async def _standing(self, door: Door) -> Standing:
        """The roster on the day of the list, a page at a time."""
        ids, cursor = set[UUID](), ""
        while True:
            told = await door.told(f"{ROSTER}?on={self.wanted.as_of}{cursor}", PURPOSE)
            if told is None:
                raise Silent
            ids |= {UUID(id_) for id_ in told["items"]}
            if told["next"] is None:
                return Standing(frozenset(ids), _day(told["stated_on"]), _day(told["newer"]))
            cursor = f"&cursor={told['next']}"

    async def _found(self, door: Door) -> People:
        """Everybody whom the list names, looked up one after the other; bad rows are named."""
        finder, rows, bad = Finder(door), list[tuple[Row, UUID | None]](), [*self.listed.bad]
        with Progress(console=Console(stderr=True)) as progress:
            for row in progress.track(self.listed.rows, description="Looking up"):
                try:
                    rows.append((row, await finder.find(row)))
                except Unclear as unclear:
                    bad.append(Bad(row.place, "", str(unclear)))
        found = people(rows, bad, self._secret())
        self._name(found.bad)
        return found

    def _secret(self) -> UUID:
        """The secret in the keys of those who are new; nobody gets one where nothing is written."""
        return UUID(int=0) if self.wanted.dry_run else secret_of(self.home)

    async def _registered(self, door: Door, found: People) -> People:
        """Those who are new become known; who is refused is named, and enters nothing.

        A key that was used already is of somebody who is nobody any more to whoever looks, else they
        would have been found: whoever stands in the list now is registered under another.
        """
        new, waiting = dict[UUID, Row](), found.new
        for attempt in range(TRIES):
            wishes = registered(rekeyed(waiting, self._secret(), attempt), self.site)
            answers = await self._post(door, [wish.ask for wish in wishes])
            rows = dict(zip((wish.ask.key for wish in wishes), waiting.items(), strict=True))
            self._name([*refused(wishes, answers, self.listed.tables.headed)])
            new |= {key: row for key, (_, row) in rows.items() if answers[key].status == "ok"}
            waiting = dict(rows[key] for key, answer in answers.items() if was_there(answer))
            if not waiting:
                break
        print(f"{len(new)} people are registered.")
        return replace(found, new=new)

    async def _state(self, door: Door, found: People, standing: Standing) -> None:
        """State rosters until it is as the list says; what is stated once is not stated again."""
        entered, left = set[UUID](), set[UUID]()
        for attempt in range(TRIES):
            what = change(found, standing, self.wanted.as_of)
            if what.nothing:
                break
            answers = await self._post(door, [*what.asks(self._secret(), attempt)])
            if no := [it for it in answers.values() if not it.taken]:
                raise Halt("roster_refused", sentence=no[0].sentence)
            entered.update(what.entered)
            left.update(what.left)
            standing = await self._standing(door)
        print(f"{len(entered)} entered, {len(left)} left.")

    async def _post(self, door: Door, asks: Sequence[Ask]) -> dict[UUID, Answer]:
        answers: dict[UUID, Answer] = {}
        self.asked += len(asks)
        for some in portions(asks):
            answers |= await door.post("visits", some)
            self.taken += len(some)
        return answers

    def _name(self, bad: Sequence[Bad]) -> None:
        """Name bad rows, in the order of the file."""
        self.bad += bad
        for one in sorted(bad, key=lambda it: it.place.order):
            print(f"  {one.shown}")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
