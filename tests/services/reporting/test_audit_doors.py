"""What witnesses and auditors fetch: enough to reckon the tree again, and no more than their role may see."""

from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random
from uuid import uuid4

import orjson
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from services.reporting.tiling import Tiling
from shared.events.households import HouseholdFormed
from shared.events.language import LANGUAGE
from shared.events.merges import PersonsMerged
from shared.events.naming import naming
from shared.events.visits import VisitRecorded
from shared.events.words import HouseholdId, MergeId, PersonId, VisitId
from shared.log.tail import Heard
from shared.tlog.checkpoint import LOGS, parse_checkpoint, parse_proof
from shared.tlog.merkle import Frontier, leaf_hash
from shared.tlog.note import parse_note
from shared.tlog.tiles import Tile, full_root, hashes_in, width_of
from tests.services.reporting.book import Book
from tests.services.reporting.facts import READ, grow
from tests.services.reporting.telling import FIRST, Said, hear

NEWEST = "select envelope from event order by position desc limit 1"
SIGNER = Ed25519PrivateKey.from_private_bytes(b"s" * 32)


@pytest.fixture
async def audited(book: Book) -> Book:
    """700 facts under a signed checkpoint."""
    await grow(book, 700, Random(21))
    one = Tiling(book.node.db, book.node.held, "brygga.example", lambda: SIGNER)
    await one.come_level()
    await one.sign()
    return book


@pytest.mark.parametrize("log", LOGS)
async def test_a_witness_reckons_the_root_from_hash_tiles(audited: Book, log: str) -> None:
    note = await audited.ask("/audit/checkpoint", "witness", None, log=log)
    assert note.headers["content-type"] == "text/plain; charset=utf-8"
    again = await audited.ask(f"/audit/tiles/{log}/checkpoint", "witness", None)
    assert again.text == note.text
    checkpoint = parse_checkpoint(parse_note(note.text).text)
    assert checkpoint.origin == f"brygga.example/{log}"
    tree = Frontier()
    for index in range(checkpoint.size // 256 + 1):
        tile = Tile(0, index, width_of(0, index, checkpoint.size))
        answer = await audited.ask(f"/audit/tiles/{log}/tile/{tile.path}", "witness", None)
        assert answer.headers["content-type"] == "application/octet-stream"
        assert len(answer.content) == 32 * tile.width
        tree = tree.grown(hashes_in(answer.content))
    assert tree.root() == checkpoint.root
    above = await audited.ask(f"/audit/tiles/{log}/tile/1/000.p/1", "witness", None)
    whole = await audited.ask(f"/audit/tiles/{log}/tile/0/000", "witness", None)
    if checkpoint.size >= 256:
        assert above.content == full_root(hashes_in(whole.content))


@pytest.mark.parametrize(
    "path",
    [
        *(
            "0/003",
            "0/002.p/189",
            "1/000",
            "1/000.p/3",
            "2/000.p/1",
            "0/000.p/256",
            "0/0",
            "00/000",
        ),
        *("64/000", "-1/000", "x/000", "0/000.p/0", "0/x999/x999/x999/x999/x999/x999/x999/999"),
        *("entries/003", "entries/000.p/0", "entries/", "0/%2e%2e/000", "9" * 5000 + "/000"),
    ],
)
async def test_what_the_tree_does_not_have_is_not_there(audited: Book, path: str) -> None:
    answer = await audited.ask(f"/audit/tiles/events/tile/{path}", "auditor", "access_review")
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_tile")


async def test_entries_are_for_auditors_alone_and_are_recorded_first(audited: Book) -> None:
    before, path = await audited.recorded(), "/audit/tiles/events/tile/entries"
    for role in ("witness", "dpo", "unit_manager", "analyst"):
        answer = await audited.ask(f"{path}/000", role, "access_review")
        assert answer.status_code == 403
    refused = await audited.recorded()
    assert refused == before + 4
    bare = await audited.ask(f"{path}/000", "auditor", None)
    assert bare.json()["code"] == "purpose_needed"
    other = await audited.ask(f"{path}/000", "auditor", "coordination")
    assert (other.status_code, other.json()["code"]) == (403, "purpose_unfit")
    bundle = await audited.ask(f"{path}/000", "auditor", "access_review")
    assert await audited.recorded() == refused + 3
    hashes, rest = [], bundle.content
    while rest:
        length = int.from_bytes(rest[:2], "big")
        hashes.append(leaf_hash(rest[2 : 2 + length]))
        rest = rest[2 + length :]
    tile = await audited.ask("/audit/tiles/events/tile/0/000", "auditor", None)
    assert b"".join(hashes) == tile.content


async def test_a_proof_is_told_to_whoever_may_and_holds(audited: Book) -> None:
    rows = await audited.node.db.fetch(
        "select event_id, envelope from fact_index join ledger using (index)"
    )
    for row in (rows[0], rows[333], rows[-1]):
        answer = await audited.ask(f"/audit/proof/{row['event_id']}", "dpo", None)
        proof = parse_proof(answer.text)
        assert proof.holds(leaf_hash(row["envelope"]))
        assert not proof.holds(leaf_hash(row["envelope"] + b" "))
    assert (
        await audited.ask(f"/audit/proof/{rows[0]['event_id']}", "witness", None)
    ).status_code == 403
    nobody = await audited.ask(f"/audit/proof/{uuid4()}", "dpo", None)
    assert nobody.json()["code"] == "no_such_event"
    await grow(audited, 1, Random(22))
    await Tiling(audited.node.db, audited.node.held, "brygga.example", lambda: SIGNER).come_level()
    new = await audited.node.db.fetchval("select event_id from fact_index where index = 701")
    early = await audited.ask(f"/audit/proof/{new}", "dpo", None)
    assert (early.status_code, early.json()["code"]) == (404, "no_checkpoint_yet")


async def test_there_are_two_logs_and_no_other(audited: Book) -> None:
    for path in ("tile/0/000", "checkpoint", "tile/entries/000"):
        answer = await audited.ask(f"/audit/tiles/secrets/{path}", "auditor", "access_review")
        assert answer.json()["code"] == "no_such_log"
    assert (await audited.ask("/audit/checkpoint", "dpo", None, log="secrets")).status_code == 422


async def test_before_anything_is_signed_there_is_no_checkpoint(book: Book) -> None:
    answer = await book.ask("/audit/checkpoint", "auditor", None)
    assert (answer.status_code, answer.json()["code"]) == (404, "no_checkpoint_yet")


async def test_everybody_in_an_entry_is_named_in_the_record_of_releasing_it(book: Book) -> None:
    checked_in, merged, helped, child = (PersonId(uuid4()) for _ in range(4))
    day, at = date(2026, 3, 2), datetime(2026, 3, 2, 11, tzinfo=UTC)
    await book.tell(
        VisitRecorded(visit=VisitId(uuid4()), person=checked_in, site="motesplatsen", on=day),
        PersonsMerged(merge=MergeId(uuid4()), keep=helped, drop=merged),
        HouseholdFormed(
            household=HouseholdId(uuid4()),
            person=helped,
            kind="single",
            since=day,
            members=(child,),
        ),
        at=at,
    )
    await Tiling(book.node.db, book.node.held, "brygga.example", lambda: SIGNER).come_level()
    path = "/audit/tiles/events/tile/entries/000.p/3"
    assert (await book.ask(path, "auditor", "access_review")).status_code == 200
    said = await book.node.db.fetchval(NEWEST)
    named = {*orjson.loads(said)["data"]["subjects"]}
    assert named == {str(it) for it in (checked_in, merged, helped, child)}


async def test_what_is_not_understood_is_not_released(book: Book) -> None:
    await grow(book, 2, Random(23))
    await book.take_in([newer(book)])
    await Tiling(book.node.db, book.node.held, "brygga.example", lambda: SIGNER).come_level()
    answer = await book.ask("/audit/tiles/events/tile/entries/000.p/3", "auditor", "access_review")
    assert (answer.status_code, answer.json()["code"]) == (409, "entry_not_understood")
    said = await book.node.db.fetchval(NEWEST)
    assert orjson.loads(said)["data"]["outcome"] == "entry_not_understood"
    fine = await book.ask("/audit/tiles/events/tile/entries/000.p/2", "auditor", "access_review")
    assert fine.status_code == 200


def newer(book: Book) -> Heard:
    """A fact of a kind that only a later version has a word for."""
    book.told["visits"] += 1
    one = hear("visits", book.told["visits"], Said(uuid4(), uuid4(), READ), FIRST)
    told = orjson.loads(one.envelope) | {"type": "PersonPhotographed"}
    return replace(one, type="PersonPhotographed", envelope=orjson.dumps(told))


def test_whom_a_fact_names_is_told_by_the_type_of_its_fields() -> None:
    found = {
        f"{it.__name__}.{name}"
        for its in LANGUAGE.values()
        for it in its.values()
        for name in naming(it)
    }
    assert found >= {
        *(
            "VisitRecorded.person",
            "SupportGiven.person",
            "StayedOn.person",
            "VisitCorrected.person",
        ),
        *("ArrivalMatched.person", "ParticipationRecorded.person", "PersonsDistinct.other"),
        *("HouseholdFormed.members", "HouseholdFormed.guardian_of", "PersonalDataRead.subjects"),
        *("PersonalDataRead.about", "HoursReported.volunteer", "ShiftTaken.volunteer"),
    }
    assert not any(name.endswith((".visit", ".session", ".noted", ".drawn")) for name in found)
