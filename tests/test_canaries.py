"""Personal data put in everywhere is found nowhere but with whom it was meant for (law 6)."""

import hashlib
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from deploy.local.home import Home
from shared.events.words import SERVICES
from tests.canaries import sow
from tests.harvest import CONTROL, Harvest, reap
from tests.http import Caller
from tests.scan import Found, Scanner
from tests.seeding import TEXTS, Seeding
from tests.stack import running_stack, say, temporary_home


@pytest.fixture(scope="module")
async def harvest() -> AsyncIterator[Harvest]:
    with temporary_home() as home:
        async with running_stack(home) as brygga:
            seeding = Seeding(brygga, Caller(brygga).who("host"))
            try:
                await sow(seeding)
                gathered = await reap(seeding)
            finally:
                await seeding.host.lines.close()
            assert await brygga.stop() == 0
        yield gathered


@pytest.fixture(scope="module")
def scanner(harvest: Harvest) -> Scanner:
    return Scanner.of(TEXTS, hashed={*TEXTS, *harvest.seeding.texts})


@pytest.fixture(scope="module")
def control() -> Scanner:
    return Scanner.of([CONTROL])


def search(scanner: Scanner, gathered: list[tuple[str, bytes]]) -> list[Found]:
    return [found for where, content in gathered for found in scanner.search(where, content)]


def test_many_canaries_were_sown_and_many_answers_heard(harvest: Harvest) -> None:
    assert len(harvest.seeding.texts) > 80
    assert len(harvest.seeding.accepted) > 25
    assert len(harvest.answers) > 100
    assert len(harvest.messages) > 40


def test_no_answer_repeats_them(harvest: Harvest, scanner: Scanner) -> None:
    assert search(scanner, harvest.answers) == []


def test_no_table_has_them(harvest: Harvest, scanner: Scanner, control: Scanner) -> None:
    assert search(scanner, harvest.tables) == []
    assert {found.where for found in search(control, harvest.tables)} >= {"visits_views.leak"}


def test_no_message_carries_them(harvest: Harvest, scanner: Scanner, control: Scanner) -> None:
    assert search(scanner, harvest.messages) == []
    [found] = {found.where.split()[0] for found in search(control, harvest.messages)}
    assert found == "activities"


def test_no_file_holds_them(harvest: Harvest, scanner: Scanner, control: Scanner) -> None:
    assert list(scanner.files(harvest.home)) == []
    rooms = {rooms_of(found, harvest.home) for found in control.files(harvest.home)}
    assert {("postgres", "base"), ("postgres", "pg_wal"), ("logs", "visits.log")} <= rooms


def rooms_of(found: Found, home: Path) -> tuple[str, ...]:
    return Path(found.where).relative_to(home).parts[:2]


def test_the_keys_lie_outside_and_hold_no_names(harvest: Harvest, scanner: Scanner) -> None:
    assert harvest.home not in harvest.keys.parents
    assert list(scanner.files(harvest.keys)) == []


def test_no_key_lies_in_the_home(harvest: Harvest) -> None:
    secrets = [file.read_text() for file in harvest.keys.glob("*/*")]
    signer = 1
    assert len(secrets) == 2 * len(SERVICES) + signer
    keys = Scanner({it: way for hexed in secrets for it, way in ways_of(hexed)})
    assert list(keys.files(harvest.home)) == []
    copied = harvest.home / "logs" / "visits.log"
    shutil.copy(copied, f"{copied}.1")
    with Path(f"{copied}.1").open("ab") as log:
        log.write(bytes.fromhex(secrets[0]))
    assert len(list(keys.files(harvest.home / "logs"))) == 1


def ways_of(hexed: str) -> Iterator[tuple[str, bytes]]:
    yield f"{hexed[:4]} hex", hexed.encode()
    yield f"{hexed[:4]} raw", bytes.fromhex(hexed).lower()


def test_those_who_may_see_them_do(harvest: Harvest) -> None:
    told = b"\n".join(content for _, content in harvest.seeding.shown).decode()
    accepted = [it for it in harvest.seeding.accepted if "changed" in it or "family" in it]
    assert accepted
    assert [text for text in accepted if text not in told] == []


def test_the_owner_of_the_keys_opens_every_one_of_them(harvest: Harvest) -> None:
    assert harvest.seeding.accepted - harvest.opened == set()


def test_without_the_keys_they_are_gone(harvest: Harvest) -> None:
    home = Home(harvest.home, harvest.keys)
    shutil.rmtree(harvest.keys / "visits")
    said = say(home, "up")
    assert said.returncode != 0
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize(
    "leak",
    [
        b'{"name": "Zqxvik"}',
        b"ZQXVIK",
        "Žqxvîk".encode(),
        "x Zqxvik".encode("utf-16-le"),
        b"eyJuYW1lIjogIlpxeHZpayJ9",
        b"IlpxeHZpayJ9",
        b"5A717876696B",
        "Ž".encode() + b"qxv\xc3\xaek",
        b"%C5%BDqxv%C3%AEk",
        b"1907-02-27",
        b"0702270091",
        bytes.fromhex("d8b2d982d8aed981d98ad983d9b1"),
    ],
)
def test_the_scanner_knows_every_spelling(leak: bytes) -> None:
    scanner = Scanner.of(TEXTS)
    assert list(scanner.search("here", bytes(5000) + b"before " + leak + b" after" + bytes(5000)))
    assert not list(scanner.search("here", b"an evening without names" + bytes(5000)))


def test_the_scanner_finds_a_plain_hash(harvest: Harvest) -> None:

    text = min(harvest.seeding.texts)
    scanner = Scanner.of(TEXTS, hashed=[text])
    for leak in (hashlib.sha256(text.encode()).digest(), hashlib.md5(text.encode()).digest()):  # noqa: S324
        assert list(scanner.search("here", b"before" + leak))
        assert list(scanner.search("here", b"before" + leak.hex().upper().encode()))
