"""The caseworker imports the list of newcomers each month: what changes is shown before, and goal 2 follows."""

import re
import subprocess
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import pytest

from tests.books import Books, open_books
from tests.doors import SITE
from tests.http import STAFF, Caller, calling, quiet
from tests.sheets import workbook
from tests.stack import running_stack, say, temporary_home

pytestmark = pytest.mark.timeout(600)

TODAY: Final = datetime.now(UTC).date()
THEN: Final = TODAY - timedelta(days=60)
NOW: Final = TODAY - timedelta(days=30)
FOR: Final = ("Brygga-Purpose", "coordination")
NAMED: Final = re.compile(r"  line (\d+)(?:, (\w[\w ]*))?: (.+)")
HEADINGS: Final = (
    "Personnummer;Ärendenummer;Kort;Efternamn;Förnamn;Född;Kön;Målgrupp;Mottagen;Nationalitet"
)
MARYAM: Final = "19850312-9804"
"""Of the numbers that are kept free for tests."""


@dataclass(frozen=True, slots=True)
class Office:
    """A Brygga of one's own, and the caseworkers' office beside it."""

    host: Caller
    books: Books
    folder: Path

    def run(
        self, rows: Sequence[str], as_of: date, *words: str
    ) -> subprocess.CompletedProcess[str]:
        """Import a list."""
        file = self.folder / "lista.csv"
        file.write_bytes("\r\n".join(["Nyanlända i kommunen", HEADINGS, *rows]).encode("cp1252"))
        return self.run_file(file, as_of, *words)

    def run_file(self, file: Path, as_of: date, *words: str) -> subprocess.CompletedProcess[str]:
        """Import a file."""
        asked = ("import", "roster", str(file), "--as-of", as_of.isoformat(), *words)
        return say(self.host.brygga.home, *asked)

    async def register(self, given: str, family: str, year: int, **told: object) -> str:
        """Somebody who is known to the place, and on parental leave."""
        bare = {"given_name": given, "family_name": family, "birth_year": year}
        bare |= {"target_group": "abo", "site": SITE, "arrived_on": "2025-01-07"}
        person = await self.host.made("/visits/people", bare | told)
        await self.leave(person)
        return person

    async def leave(self, person: str) -> None:
        """On parental leave since long ago."""
        leaves = f"/visits/people/{person}/parental-leaves"
        await self.host.made(leaves, {"from": "2025-01-07"})

    async def on_roster(self, on: date) -> set[str]:
        """Whom a caseworker is told to be on the roster."""
        keeper = self.host.who("caseworker").saying(FOR)
        told = (await keeper.get(f"/visits/rosters?on={on}")).json()
        return set(told["items"])

    async def goal(self, **asked: object) -> dict[str, Any]:
        """Goal 2 for the days since the newer list, or as asked."""
        await quiet(self.host)
        period = {"from": NOW, "to": TODAY} | asked
        query = "&".join(f"{name}={value}" for name, value in period.items())
        goals = (await self.host.get(f"/reporting/goals?{query}")).json()
        return next(goal for goal in goals if goal["id"] == "G2")

    async def facts(self, since: int) -> list[dict[str, Any]]:
        """What visits recorded since, but for what was read."""
        told = await self.books.since("visits", since)
        return [fact for fact in told if fact["type"] != "PersonalDataRead"]

    async def end(self) -> int:
        """How far the log of visits has come."""
        return (await self.books.ends())["visits"]


@pytest.fixture(scope="module")
async def office(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Office]:
    folder = tmp_path_factory.mktemp("office")
    with temporary_home() as home:
        async with (
            running_stack(home) as brygga,
            calling(brygga) as nobody,
            open_books(brygga) as books,
        ):
            yield Office(nobody.who(*STAFF), books, folder)


async def test_a_month_at_the_office(office: Office) -> None:
    """Two months: who is new is registered, who moved leaves, and what was a mistake is taken back."""
    amina = await office.register("Amina", "Noor", 1990)
    dawit = await office.register("Dawit", "Haile", 1988, case_number="B 12/2025")
    zahra = await office.register("Zahra", "Karimi", 1979)
    before = await office.goal()
    assert (before["denominator"], before["caveats"]) == (3, ["roster_from_registrations"])

    first = [";;;Noor;Amina;1990;k;abo;", ";B 12/2025;;;;;;;", f"{MARYAM};;;Rahimi;Maryam;;k;kvot;"]
    end = await office.end()
    dry = office.run(first, THEN, "--dry-run")
    assert dry.returncode == 0, dry
    assert "Stay on it: 2." in dry.stdout
    assert "Enter, new to Brygga, to be registered: 1.\n  line 5" in dry.stdout
    assert "Leave: 1.\n  Zahra Karimi (1979)" in dry.stdout
    assert await office.facts(end) == []

    done = office.run(first, THEN, "--yes")
    assert done.returncode == 0, done
    assert "1 people are registered." in done.stdout
    assert "1 entered, 1 left." in done.stdout
    told = await office.facts(end)
    assert [it["type"] for it in told] == [
        *("PersonRegistered", "RosterStated", "RosterEntered", "RosterLeft")
    ]
    registered, stated, entered, left = told
    maryam, roster = registered["thing"], stated["thing"]
    assert registered["data"]["birth_year"] == 1985
    assert "personnummer" not in registered["sealed"], "R6: kept only where --map motivates it"
    assert (entered["data"]["person"], left["data"]["person"]) == (maryam, zahra)
    assert await office.on_roster(THEN) == {amina, dawit, maryam}
    await office.leave(maryam)
    after = await office.goal()
    assert (after["denominator"], after["roster_on"]) == (3, THEN.isoformat())
    assert after["caveats"] == []

    end = await office.end()
    again = office.run(first, THEN, "--yes")
    assert (again.returncode, await office.facts(end)) == (0, []), again
    assert "The roster is as the list says already." in again.stdout
    assert office.run(first, THEN - timedelta(days=1), "--yes").returncode == 48

    same = office.run([*first, ";;;Karimi;Zahra;1979;k;abo;"], NOW, "--yes")
    assert "0 people are registered.\n1 entered, 0 left." in same.stdout, same
    assert await office.on_roster(NOW) == {amina, dawit, maryam, zahra}
    assert (await office.goal())["denominator"] == 4
    assert await office.goal(as_of=after["as_of"]) == after, "the figure before is as it was"

    keeper = office.host.who("caseworker")
    newest = next(it for it in await office.facts(end) if it["type"] == "RosterStated")["thing"]
    for mistake in (newest, roster):
        await keeper.made(f"/visits/rosters/{mistake}/withdraw", {"reason": "fel lista"})
    back = await office.goal()
    assert (back["denominator"], back["caveats"]) == (4, before["caveats"]), "with the new one"
    assert await office.on_roster(THEN) >= {amina, dawit, zahra}
    restated = office.run(first, THEN, "--yes")
    assert "1 entered, 1 left." in restated.stdout, "also what was taken back can be stated again"
    assert await office.on_roster(THEN) == {amina, dawit, maryam}


DAMAGE: Final = (
    ("19850312-9809;;;Rahimi;Maryam;;;abo", "Personnummer", "no personal"),
    (";;;;;1990;k;abo", "", "who it is about"),
    (";;;Noor;Amina;35 år;k;abo", "Född", "not a date"),
    (";;;Noor;Amina 7;1990;k;abo", "Förnamn", "digits"),
    (";;;Noor;Amina;1990;häst;abo", "Kön", "no code"),
    (";;;Noor;Amina;1990;k;Ukraina", "Målgrupp", "no code"),
    (";;;Noor;Amina;1990;k;abo;31/2 2026", "Mottagen", "no such day"),
    (";;;Noor;Amina;1990;k;abo;2126-01-01", "Mottagen", "lies ahead"),
    (";;blå räv;Noor;Amina;1990;k;abo", "Kort", "no code of a card"),
    (";;blå räv 10;Noor;Amina;1990;k;abo", "", "nobody's"),
    (";;;Bergqvist;Linnea;1990;k;abo;;;;mer;mer", "", "more cells"),
    (";;;Lundqvist;Tova;1991;k;", "", "target group"),
    (";;;Lundqvist;Tova;;k;abo", "", "target group"),
    (";;;Sandqvist;Elin;1992;k;abo", "", "two people"),
    (";;;Sandqvist;Elin;1992;k;abo", "", "two people"),
    (";;;Jansqvist;Ylva;1971;k;abo", "", "already"),
    (";;;Jansqvist;Ylwa;1971;k;abo", "", "known already"),
    (";;;Jansqvist;Ylva;;k;abo", "", "known already"),
)
"""A row, the heading that is named, and part of the reason."""


async def test_every_bad_row_is_named_good_ones_arrive_and_nobody_leaves_meanwhile(
    office: Office,
) -> None:
    ylva = await office.register("Ylva", "Jansqvist", 1971)
    await office.host.made(
        "/visits/people/distinct",
        {"one": ylva, "other": await office.register("Kurt", "Jansqvist", 1971)},
    )
    good = [";;;Jansqvist;Ylva;1971;k;abo", ";B 77/2026;;Malmqvist;Nils;1960;m;anhörig;2026-01-07"]
    rows = [good[0], *(line for line, _, _ in DAMAGE), good[1], "Summa;2"]
    end, before = await office.end(), await office.on_roster(TODAY)
    answer = office.run(rows, TODAY, "--yes")
    assert answer.returncode == 50, answer
    told = {
        int(match[1]): (match[2] or "", match[3])
        for line in answer.stdout.splitlines()
        if (match := NAMED.fullmatch(line))
    }
    faults = {4 + n: wanted for n, (_, *wanted) in enumerate(DAMAGE)}
    assert told.keys() == faults.keys()
    wrong = {
        line: (told[line], wanted)
        for line, wanted in faults.items()
        if told[line][0] != wanted[0] or wanted[1] not in told[line][1]
    }
    assert wrong == {}
    assert f"{len(DAMAGE)} of {len(DAMAGE) + 2} rows were left out" in answer.stderr
    assert "Nationalitet  left out: must never be held (R5)" in answer.stdout
    assert "Nobody is said to have left" in answer.stdout
    kinds = [fact["type"] for fact in await office.facts(end)]
    assert kinds == ["PersonRegistered", "RosterStated", "RosterEntered"]
    assert await office.on_roster(TODAY) > before
    end = await office.end()
    assert office.run(rows, TODAY, "--yes").returncode == 50
    assert await office.facts(end) == [], "a second time nothing doubles"


async def test_people_are_found_by_card_by_number_and_by_a_shared_case_with_the_name(
    office: Office,
) -> None:
    told = {"personnummer": MARYAM, "personnummer_motivation": "case_link"}
    by_number = await office.register("Maryam", "Zandi", 1985, **told)
    he = await office.register("Ebbe", "Almqvist", 1980, case_number="B 9/2026")
    she = await office.register("Siv", "Almqvist", 1980, case_number="B 9/2026")
    by_card = await office.register("Alva", "Kronqvist", 1999)
    dropped = await office.register("Alva", "Kronqvist", 1999)
    card = (await office.host.post(f"/visits/people/{dropped}/cards", {})).json()["code"]
    await office.host.made("/visits/people/merges", {"keep": by_card, "drop": dropped})
    rows = [
        "8503129804;;;Sandi;Mariam;;;",
        ";b 9/2026;;Almqvist;Ebbe;;;",
        ";B 9/2026;;Almqvist;Siv;1980;;",
        f";;{card};;;;;",
    ]
    answer = office.run(rows, TODAY, "--dry-run")
    assert answer.returncode == 0, answer
    assert "Stay on it: 4." in answer.stdout
    assert {by_number, he, she, by_card} <= await office.on_roster(TODAY)


async def test_whoever_was_taken_back_and_stands_in_a_later_list_is_registered_anew(
    office: Office,
) -> None:
    rows, end = [";;;Ljungqvist;Olof;1950;m;ebo"], await office.end()
    assert "1 people are registered." in office.run(rows, TODAY, "--yes").stdout
    [first, *_] = await office.facts(end)
    slip = f"/visits/people/{first['thing']}/withdraw"
    await office.host.made(slip, {"reason": "fel person"})
    end = await office.end()
    assert "1 people are registered.\n1 entered" in office.run(rows, TODAY, "--yes").stdout
    [again, *_] = await office.facts(end)
    assert again["thing"] != first["thing"]
    assert await office.on_roster(TODAY) == {again["thing"]}


async def test_every_look_is_recorded_under_the_name_of_whoever_looks_r1(office: Office) -> None:
    await office.register("Tuva", "Holmqvist", 1990)
    end = await office.end()
    rows = [";;;Holmqvist;Tuva;1990;k;abo"]
    answer = office.run(rows, TODAY, "--dry-run", "--sub", "eva")
    assert answer.returncode == 0, answer
    told = await office.books.since("visits", end)
    assert {fact["type"] for fact in told} == {"PersonalDataRead"}
    assert {(it["data"]["reader"], it["data"]["purpose"]) for it in told} == {
        ("eva", "coordination")
    }
    listed, searched, *opened = [it["data"]["release"] for it in told]
    assert (listed, searched, {*opened}) == ("listed", "listed", {"opened"})
    assert len(opened) == int(re.findall(r"Leave: (\d+)", answer.stdout)[0])


async def test_without_a_yes_nothing_changes_and_what_is_no_list_is_said(office: Office) -> None:
    end, rows = await office.end(), [";;;Holmqvist;Tuva;1990;k;abo"]
    assert office.run(rows, TODAY).returncode == 54
    assert office.run(rows, TODAY + timedelta(days=2), "--yes").returncode == 47
    file = office.folder / "besök.csv"
    file.write_text("Datum;Tid\n2026-02-03;18:00\n")
    assert office.run_file(file, TODAY, "--yes").returncode == 46
    assert office.run_file(office.folder / "none.csv", TODAY).returncode == 51
    assert await office.facts(end) == []


async def test_a_number_is_kept_of_the_new_where_it_is_motivated_and_a_workbook_does_as_well(
    office: Office,
) -> None:
    file, map_ = office.folder / "lista.xlsx", office.folder / "karta.toml"
    rows = [["Pnr", "Namn", "Grupp"], ["19900101-0017", "Ek, Saga", "ebo"]]
    file.write_bytes(workbook(rows))
    map_.write_text('Pnr = "personnummer:case_link"')
    end = await office.end()
    answer = office.run_file(file, TODAY, "--yes", "--map", str(map_))
    assert answer.returncode == 0, answer
    [registered, *_] = await office.facts(end)
    assert {"personnummer", "given_name", "family_name"} <= registered["sealed"].keys()
    assert registered["data"]["personnummer_motivation"] == "case_link"
