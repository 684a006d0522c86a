import re
import signal
import subprocess
from pathlib import Path
from typing import Final
from uuid import uuid4

import pytest

from deploy.local.home import ROOT, Home
from deploy.posting import Answer, Ask
from deploy.sheets.commands import Wish
from deploy.sheets.rows import Place
from deploy.sheets.writing import refused
from tests.books import Books
from tests.engine import eventually
from tests.sheets import workbook
from tests.stack import Running, command, say

pytestmark = pytest.mark.usefixtures("one_site")

HEADINGS: Final = "Datum;Tid;Namn;Född;Kön;Målgrupp;Stöd;IT;Barn;Stannade;Hittade hit;Givet av"
WIDTH: Final = HEADINGS.count(";")
NAMED: Final = re.compile(r"  line (\d+)(?:, (\w[\w ]*))?: (.+)")
DAMAGE: Final = (
    (";18:05", "Datum", "missing"),
    ("31/2 2026", "Datum", "no such day"),
    ("3/14/2026", "Datum", "no such day"),
    ("29/2 2025", "Datum", "no such day"),
    ("i lördags", "Datum", "not a date"),
    ("14/3 15/3", "Datum", "not a date"),
    ("#REF!", "Datum", "not a date"),
    ("2026-03-14,18:05,,,k,,it,,,,,", "Datum", "not a date"),
    ("14 ma 2026", "Datum", "not a date"),
    ("14 marsch 2026", "Datum", "no such month"),
    ("sön 14/3 2026", "Datum", "do not fit together"),
    ("26-03-14", "Datum", "cannot be told apart"),
    ("46095", "Datum", "bare number"),
    ("2126-03-14", "Datum", "lies ahead"),
    ("1926-03-14", "Datum", "long before"),
    ("2026-03-14;25:00", "Tid", "not a time"),
    ("2026-03-14;kväll", "Tid", "not a time"),
    ("2026-03-14 24:01", "Datum", "not a time"),
    ("2026-03-14;;Ali 070-1234567", "Namn", "digits"),
    ("2026-03-14;;ali@example.org", "Namn", "signs"),
    ("2026-03-14;;=cmd|A", "Namn", "signs"),
    ("2026-03-14;;Ã¥sa", "Namn", "signs"),
    ("2026-03-14;;Ali\x07Hassan", "Namn", "signs"),
    ("2026-03-14;;Ali och Sara", "Namn", "several people"),
    ("2026-03-14;;Fam Haile", "Namn", "several people"),
    (f"2026-03-14;;{'Ali' * 40}", "Namn", "too long"),
    ("2026-03-14;;Omar;900502-1234", "Född", "R6"),
    ("2026-03-14;;Omar;2126", "Född", "nobody"),
    ("2026-03-14;;Omar;1826", "Född", "nobody"),
    ("2026-03-14;;Omar;35 år", "Född", "not a date"),
    ("2026-03-14;;Omar;31/6 1990", "Född", "no such day"),
    ("2026-03-14;;;;häst", "Kön", "no code"),
    ("2026-03-14;;;;;Ukraina", "Målgrupp", "no code"),
    ("2026-03-14;;;;;;tandläkare", "Stöd", "no code"),
    ("2026-03-14;;;;;;it, något annat", "Stöd", "no code"),
    ("2026-03-14;;;;;;;kanske", "IT", "neither a tick"),
    ("2026-03-14;;;;;;;;många", "Barn", "not a number"),
    ("2026-03-14;;;;;;;;-1", "Barn", "not a number"),
    ("2026-03-14;;;;;;;;500", "Barn", "more than"),
    ("2026-03-14;;;;;;;;;kanske", "Stannade", "neither a tick"),
    ("2026-03-14;;;;;;;;;;månen", "Hittade hit", "no code"),
    ("2026-03-14;;;;;;;;;;;månen", "Givet av", "no code"),
    (f"2026-03-14{';' * WIDTH};mer;mer", "", "more cells"),
    ('2026-03-14;;"Omar;1990', "", "quotation marks"),
    ('2026-03-14;;"Omar" Haile;1990', "", "quotation marks"),
)
"""A line, the heading that is named, and part of the reason."""
GOOD: Final = (
    "2026-03-14;18:05;Åsa Öberg;1990;k;ebo;it, bostad;;2;ja;Kompis;Volontär",
    "14/3;kl 18;Haile, Dawit;88;m;abo;;x;;;;",
    "lör 14/3-26;;;;;;bostad;;;;;",
    "2026-03-15;;Karin Öberg;1990-01-01;;;;;;;;",
    "2026-03-15;;Karin Öberg;1990-01-02;;;;;;;;",
    "15.3.2026;18.30;anonym;;;;Admin/Myndighet;;;nej;;",
)


def sheet() -> tuple[list[str], dict[int, tuple[str, str]]]:
    """Lines with a good row after every damaged one, and what is to be said of which line."""
    lines, faults = ["Mötesplatsen, våren 2026", HEADINGS], {}
    for at, (line, heading, reason) in enumerate(DAMAGE):
        lines += [line, GOOD[at % len(GOOD)]]
        faults[len(lines) - 1] = heading, reason
    return [*lines, f"Summa;{len(lines)}"], faults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lines, _ = sheet()
    path = tmp_path / "besök.csv"
    path.write_bytes("\r\n".join(lines).encode("utf-8-sig"))
    return path


def run(home: Home, *words: object) -> subprocess.CompletedProcess[str]:
    return say(home, "import", "visits", *map(str, words))


def named(answer: subprocess.CompletedProcess[str]) -> dict[int, tuple[str, str]]:
    found = [
        match.groups() for line in answer.stdout.splitlines() if (match := NAMED.fullmatch(line))
    ]
    assert len({line for line, _, _ in found}) == len(found)
    return {int(line): (heading or "", reason) for line, heading, reason in found}


async def visits(books: Books, since: int) -> list[dict[str, object]]:
    return [one for one in await books.since("visits", since) if one["type"] != "PersonalDataRead"]


def test_forty_kinds_of_damage_are_each_named(file: Path, home: Home) -> None:
    assert len(DAMAGE) >= 40
    answer = run(home, file, "--dry-run")
    assert answer.returncode == 50, answer
    _, faults = sheet()
    told = named(answer)
    assert told.keys() == faults.keys()
    wrong = {
        line: (told[line], expected)
        for line, expected in faults.items()
        if told[line][0] != expected[0] or expected[1] not in told[line][1]
    }
    assert wrong == {}
    assert f"{len(DAMAGE)} of {len(DAMAGE) * 2} rows were left out" in answer.stderr


async def test_good_rows_all_arrive_and_twice_doubles_nothing(
    file: Path, brygga: Running, books: Books
) -> None:
    before = (await books.ends())["visits"]
    first = run(brygga.home, file, "--yes")
    assert first.returncode == 50, first
    written = await visits(books, before)
    told = [one["type"] for one in written]
    assert told.count("PersonRegistered") == 4
    nameless = sum("person" not in one["data"] for one in written if one["type"] == "VisitRecorded")
    good = [GOOD[at % len(GOOD)] for at in range(len(DAMAGE))]
    assert nameless == good.count(GOOD[2]) + good.count(GOOD[5])
    assert told.count("VisitRecorded") == nameless + 4
    assert f"{len(DAMAGE)} visits are written down; 0 were there already." in first.stdout
    end = (await books.ends())["visits"]
    for again in (file, reordered(file)):
        answer = run(brygga.home, again, "--yes")
        assert f"0 visits are written down; {len(DAMAGE)} were there already." in answer.stdout
        assert "0 people are written down; 4 were there already." in answer.stdout
    assert await visits(books, end) == []
    names = ("Öberg", "Dawit", "Omar")
    logs = [log.read_text() for log in brygga.home.logs.iterdir()]
    assert not [name for name in names if any(name in log for log in logs)]


def reordered(file: Path) -> Path:
    """The same rows the other way around, in another encoding."""
    title, headings, *rows, _ = file.read_bytes().decode("utf-8-sig").split("\r\n")
    rows = [row for row in reversed(rows) if '"' not in row]
    other = file.with_name("other.csv")
    other.write_bytes("\n".join([title, headings, *rows]).encode("cp1252", errors="replace"))
    return other


async def test_a_file_without_damage_ends_well(
    tmp_path: Path, brygga: Running, books: Books
) -> None:
    path, before = tmp_path / "a.xlsx", (await books.ends())["visits"]
    path.write_bytes(workbook([["Datum", "Stöd"], ["2026-02-03", "it"], ["2026-02-03", "it"]]))
    answer = run(brygga.home, path, "--yes", "--site", "motesplatsen")
    assert (answer.returncode, answer.stderr.strip()[:7]) == (0, "Writing"), answer
    assert len(await visits(books, before)) == 2


def importing(home: Home, file: Path) -> subprocess.Popen[bytes]:
    line, environment = command(home, "import", "visits", str(file), "--yes")
    return subprocess.Popen(line, cwd=ROOT, env=environment, stdout=subprocess.PIPE)


ROWS: Final = 3000
SEEN: Final = 700
"""Facts after which the importing process is killed: in its second request of six or more."""


def crowd() -> list[str]:
    """Rows on many days; every tenth has a name, and some are the same as others."""
    days = [f"2025-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 17)]
    names = [f"{one}{two} Ny" for one in ("Ada", "Bo", "Cia", "Dan", "Eva") for two in "abcdefgh"]
    return [
        f"{days[n % len(days)]};{'' if n % 10 else names[n // 10 % len(names)]};it"
        for n in range(ROWS)
    ]


@pytest.mark.fault
async def test_killed_in_the_middle_an_import_is_done_again_and_nothing_doubles(
    tmp_path: Path, brygga: Running, books: Books
) -> None:
    file, before = tmp_path / "crowd.csv", (await books.ends())["visits"]
    file.write_text("\n".join(["Datum;Namn;Stöd", *crowd()]))
    process = importing(brygga.home, file)

    async def seen() -> bool:
        return (await books.ends())["visits"] - before >= SEEN

    try:
        await eventually(seen)
    finally:
        process.kill()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    answer = run(brygga.home, file, "--yes")
    assert answer.returncode == 0, answer
    told = re.search(r"(\d+) visits are written down; (\d+) were there already", answer.stdout)
    assert told
    new, known = map(int, told.groups())
    assert (new + known, new > 0, known > 0) == (ROWS, True, True)
    written = [one["type"] for one in await visits(books, before)]
    undisturbed = {"PersonRegistered": 40, "VisitRecorded": once()}
    assert {kind: written.count(kind) for kind in set(written)} == undisturbed
    end = (await books.ends())["visits"]
    assert f"0 visits are written down; {ROWS} were there" in run(brygga.home, file, "--yes").stdout
    assert await visits(books, end) == []


def once() -> int:
    """How many visits they are: the nameless each, the others once a day."""
    rows = crowd()
    named = {row for row in rows if ";;" not in row}
    return sum(";;" in row for row in rows) + len(named)


async def test_without_a_yes_nothing_is_written(file: Path, brygga: Running, books: Books) -> None:
    before = (await books.ends())["visits"]
    assert run(brygga.home, file).returncode == 54
    assert await visits(books, before) == []


def test_what_cannot_be_imported_is_said(tmp_path: Path, home: Home) -> None:
    file, told = tmp_path / "a.csv", tmp_path / "map.toml"
    file.write_text("Datum;Vem\n2026-02-03;Ali Hassan\n")
    assert run(home, file, "--yes").returncode == 30
    assert run(home, file, "--site", "elsewhere").returncode == 56
    assert run(home, tmp_path / "none.csv").returncode == 51
    told.write_text('Vem = "nonsense"')
    assert run(home, file, "--map", told).returncode == 53
    told.write_text("Vem = ")
    assert run(home, file, "--map", told).returncode == 53
    told.write_text('Datum = "name"')
    assert run(home, file, "--map", told).returncode == 52
    told.write_text('Nationalitet = "name"')
    assert "R5" in run(home, file, "--map", told).stderr
    told.write_text('{"Vem": "name"}')
    answer = run(home, file, "--map", told, "--dry-run")
    assert answer.returncode == 0
    assert "Vem    → name" in answer.stdout
    assert not home.keys.exists()


def test_what_visits_refuses_is_named_by_its_line() -> None:
    person, visit, other = (
        Ask(uuid4(), name, {}) for name in ("RegisterPerson", "RecordVisit", "RecordVisit")
    )
    rows = [Place("", 2), Place("", 3)]
    wishes = [Wish(person, (rows[0],)), Wish(visit, (rows[0],)), Wish(other, (rows[1],))]
    no = Answer("refused", code="ahead_of_time", sentence="It has not happened yet.")
    answers = {person.key: no, visit.key: no, other.key: Answer("ok", 7)}
    assert [bad.shown for bad in refused(wishes, answers, ())] == [
        "line 2: It has not happened yet."
    ]
    answers = {
        person.key: Answer("refused", code="key_reused"),
        visit.key: Answer("ok"),
        other.key: no,
    }
    assert [bad.place for bad in refused(wishes, answers, ())] == [rows[1]]
