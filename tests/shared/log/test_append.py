"""The log: what was accepted is there once, in order, for ever."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import asyncpg
import pytest
from prometheus_client import REGISTRY

from services.visits.commands.leaves import StartParentalLeave
from services.visits.commands.people import CorrectPerson, RegisterPerson
from services.visits.commands.visits import RecordVisit, WithdrawVisit
from services.visits.deciders.people import people
from shared.decider import Accepted, Refused
from shared.log.append import Decided, Receipt, Row, append
from shared.log.verify import Unsound
from tests.engine import Asker, column, empty, node, positions
from tests.sound import sound_log
from tests.stack import Foundation

SOMEBODY = RegisterPerson(target_group="abo", site="motesplatsen")
LEAVE_OF = {"since": date(2026, 9, 1)}


def visit(person: UUID | None = None) -> RecordVisit:
    return RecordVisit(person=person, site="motesplatsen", occurred_at=datetime.now(UTC))


def leave(person: UUID) -> StartParentalLeave:
    return StartParentalLeave.model_validate({"person": person, "from": date(2026, 9, 1)})


@pytest.fixture
async def asker(foundation: Foundation) -> AsyncIterator[Asker]:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        yield Asker(one)
    await sound_log(foundation.dsn, "visits")


async def test_one_key_sent_a_thousand_times_at_once_is_one_fact(
    asker: Asker, foundation: Foundation
) -> None:
    key = uuid4()
    receipts = await asyncio.gather(*(asker.ask(visit(), key) for _ in range(1000)))
    assert {(r.id, r.position, r.version) for r in receipts} == {(key, 1, 1)}
    assert sum(not r.replayed for r in receipts) == 1
    assert await sound_log(foundation.dsn, "visits") == 1


async def test_a_command_that_ends_in_a_fault_fails_alone_and_stops_nobody(asker: Asker) -> None:
    def broken(*_: object) -> Accepted:
        raise ZeroDivisionError

    batcher = asker.node.batcher
    batcher.deciders = {**batcher.deciders, RegisterPerson: replace(people, decide=broken)}
    before = REGISTRY.get_sample_value("brygga_loop_failures_total", {"loop": "batcher"})
    wishes = [visit() if n % 10 else SOMEBODY for n in range(300)]
    answers = await asyncio.gather(*map(asker.ask, wishes), return_exceptions=True)
    for n, answer in enumerate(answers):
        assert isinstance(answer, Receipt if n % 10 else ZeroDivisionError)
    assert REGISTRY.get_sample_value("brygga_loop_failures_total", {"loop": "batcher"}) == before


async def test_the_same_key_with_another_request_is_refused(asker: Asker) -> None:
    key = uuid4()
    await asker.ask(visit(), key, mac=b"one")
    with pytest.raises(Refused, match="key_reused"):
        await asker.ask(visit(), key, mac=b"other")


async def test_the_same_key_with_another_request_at_once_is_refused(asker: Asker) -> None:
    key = uuid4()
    answers = await asyncio.gather(
        asker.ask(visit(), key, mac=b"one"),
        asker.ask(visit(), key, mac=b"other"),
        return_exceptions=True,
    )
    assert [type(answer).__name__ for answer in answers] == ["Receipt", "Refused"]


async def test_a_retry_of_an_accepted_start_of_leave_gets_its_receipt(asker: Asker) -> None:
    person = (await asker.ask(SOMEBODY)).id
    key = uuid4()
    first = await asker.ask(leave(person), key)
    again = await asker.ask(leave(person), key)
    assert (again.id, again.position, again.version) == (first.id, first.position, 1)
    assert again.replayed
    with pytest.raises(Refused, match="already_on_leave"):
        await asker.ask(leave(person))


async def test_a_command_that_changes_nothing_still_has_its_receipt(asker: Asker) -> None:
    person = (await asker.ask(SOMEBODY)).id
    nothing = CorrectPerson(person=person, expected_version=1)
    key = uuid4()
    first = await asker.ask(nothing, key)
    assert (first.id, first.version) == (person, 1)
    assert (await asker.ask(nothing, key)).replayed


async def test_a_second_check_in_belongs_to_the_first_and_answers_to_both_keys(
    asker: Asker,
) -> None:
    person = (await asker.ask(SOMEBODY)).id
    first = await asker.ask(visit(person))
    key = uuid4()
    second = await asker.ask(visit(person), key)
    assert second.id == first.id
    back = WithdrawVisit(visit=key, reason="mistake")
    assert (await asker.ask(back)).id == first.id


async def test_two_hundred_writers_on_one_stream_all_get_their_turn(asker: Asker) -> None:
    person = (await asker.ask(SOMEBODY)).id
    supports = ("admin", "it", "bostad", "arbete", "blankett")
    asked = [
        RecordVisit(
            person=person,
            site="motesplatsen",
            occurred_at=datetime.now(UTC),
            supports=(supports[n % len(supports)],),
        )
        for n in range(200)
    ]
    receipts = await asyncio.gather(*(asker.ask(one) for one in asked))
    assert len({receipt.id for receipt in receipts}) == 1
    assert max(receipt.version for receipt in receipts) == len(supports)


async def test_what_a_decision_rests_on_is_checked_again_under_the_lock(
    asker: Asker, foundation: Foundation
) -> None:
    person = (await asker.ask(SOMEBODY)).id
    stale = Decided(uuid4(), b"mac", uuid4(), 1, uuid4(), 0, ((person, 0),), ())
    fresh = Decided(uuid4(), b"mac", uuid4(), 1, uuid4(), 0, ((person, 1),), ())
    db = await asyncpg.connect(foundation.dsn("visits_app"))
    judged = await append(db, [stale, fresh])
    await db.close()
    assert [j.verdict for j in judged] == ["conflict", "ok"]


@pytest.mark.usefixtures("asker")
async def test_of_two_in_one_call_that_meet_on_a_stream_the_later_is_decided_again(
    foundation: Foundation,
) -> None:
    stream = uuid4()
    first = Decided(uuid4(), b"mac", stream, 1, stream, 0, (), ())
    second = Decided(uuid4(), b"mac", stream, 1, stream, 0, (), ())
    reader = Decided(uuid4(), b"mac", uuid4(), 1, uuid4(), 0, ((stream, 0),), ())
    db = await asyncpg.connect(foundation.dsn("visits_app"))
    judged = await append(db, [first, second, reader])
    await db.close()
    assert [j.verdict for j in judged] == ["ok", "conflict", "conflict"]


@pytest.mark.usefixtures("asker")
async def test_each_command_of_a_call_is_told_where_its_own_last_fact_stands(
    foundation: Foundation,
) -> None:
    facts = [Row(uuid4(), "VisitRecorded", 1, b"%d" % n, None) for n in range(3)]
    told = [facts[:2], [], facts[2:]]
    decided = [Decided(uuid4(), b"mac", uuid4(), 1, uuid4(), 0, (), tuple(rows)) for rows in told]
    again = decided[2]._replace(stream=uuid4())
    db = await asyncpg.connect(foundation.dsn("visits_app"))
    try:
        undone = db.transaction()
        await undone.start()
        judged = await append(db, [*decided, again])
        await undone.rollback()
    finally:
        await db.close()
    assert [j.verdict for j in judged] == ["ok", "ok", "ok", "conflict"]
    assert [j.receipt.position for j in judged] == [2, 0, 3, 0]


async def test_positions_have_no_gap_and_a_refusal_leaves_none(
    asker: Asker, foundation: Foundation
) -> None:
    asked = [visit() if n % 3 else visit(uuid4()) for n in range(300)]
    answers = await asyncio.gather(*(asker.ask(one) for one in asked), return_exceptions=True)
    receipts = [answer for answer in answers if not isinstance(answer, BaseException)]
    assert positions(receipts) == list(range(1, len(receipts) + 1))
    assert len(receipts) == 200
    assert await sound_log(foundation.dsn, "visits") == 200


@pytest.mark.parametrize(
    "edit",
    [
        "update event set type = 'Other' where position = 1",
        "update event set envelope = '{}' where position = 1",
        "update event set sealed = '{}' where position = 1",
        "delete from event where position = 1",
        "truncate event",
        "update block set hash = '' where first_position = 1",
        "delete from block",
        "truncate block",
    ],
)
async def test_the_log_is_never_changed_not_even_by_its_owner(
    asker: Asker, foundation: Foundation, edit: str
) -> None:
    await asker.ask(visit())
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await column(foundation.dsn("visits_owner"), edit)


def rewritten(old: str, new: str) -> str:
    """Another text within the second envelope, whose digest then fits: only the block's does not."""
    return (
        "update event set envelope = convert_to(replace(convert_from(envelope, 'utf8'),"
        f" '{old}', {new}), 'utf8') where position = 2;"
        " update event set digest = sha256(envelope) where position = 2"
    )


def replaced(raw: str) -> str:
    """Another envelope altogether."""
    return f"update event set (envelope, digest) = ({raw}, sha256({raw})) where position = 2"


@pytest.mark.parametrize(
    ("edit", "fault"),
    [
        ("update event set envelope = envelope || ' ' where position = 2", "edited"),
        (
            "update event set (envelope, digest) = (envelope || ' ', sha256(envelope || ' '))",
            "hash differs",
        ),
        ("update event set recorded_at = recorded_at + '1 microsecond' where position = 3", "hash"),
        ("update event set type = 'HeadcountRecorded' where position = 2", "says otherwise"),
        ("delete from event where position = 2", "a gap"),
        ("delete from command where position = 2", "without its command"),
        ("update command set version = 7 where position = 2", "receipt"),
        ("update log_head set position = 9", "head is elsewhere"),
        ("delete from block where last_position = 2", "begins elsewhere"),
        (rewritten('"part":0', """'"part":0,"type":"StayedOn"'"""), "says otherwise"),
        (rewritten('"version":1', """'"version":2'"""), "says otherwise"),
        (rewritten('"schema_version":1', """'"schema_version":2'"""), "says otherwise"),
        (rewritten('"thing_version":1', """'"thing_version":2'"""), "receipt"),
        (rewritten('"thing":"', """'"thing":"' || stream_id || '","thing":"0'"""), "be read"),
        (rewritten('"key":"', """'"key":"0'"""), "cannot be read"),
        (rewritten('"key":"', """'"key":"' || event_id || '","kez":"'"""), "cannot be read"),
        (rewritten('","thing"', """'","key":"' || event_id || '","thing"'"""), "its command"),
        (rewritten('"occurred_at":"', """'"occurred_at":"on '"""), "cannot be read"),
        (rewritten('"salt"', """'"pepper"'"""), "cannot be read"),
        (rewritten('"salt"', """'"pepper":1,"salt"'"""), "cannot be read"),
        (rewritten('"sealed":{}', """'"sealed":[]'"""), "cannot be read"),
        (rewritten('"key"', """' "key"'"""), "hash differs"),
        (replaced("convert_to(upper(convert_from(envelope, 'utf8')), 'utf8')"), "cannot be read"),
        (replaced("'{}'"), "cannot be read"),
        (replaced("'[]'"), "cannot be read"),
        (replaced("''"), "cannot be read"),
        (replaced("'\\xff'"), "cannot be read"),
        ('update event set sealed = \'{"note": "x"}\' where position = 2', "ciphertext"),
    ],
)
async def test_an_edit_by_somebody_who_may_do_anything_is_found(
    foundation: Foundation, edit: str, fault: str
) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        for _ in range(3):
            await Asker(one).ask(visit())
    admin = foundation.dsn("brygga_admin")
    await column(
        admin,
        f"do $$ begin set local session_replication_role = replica;"
        f" set local search_path = visits; {edit}; end $$",
    )
    with pytest.raises(Unsound, match=fault):
        await sound_log(foundation.dsn, "visits")


async def test_the_compactor_may_take_ciphertext_away_and_nothing_else(
    asker: Asker, foundation: Foundation
) -> None:
    named = RegisterPerson.model_validate_json(
        '{"given_name": "Amina", "target_group": "abo", "site": "motesplatsen"}'
    )
    await asker.ask(named)
    compactor = foundation.dsn("visits_compactor")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await column(compactor, 'update visits.event set sealed = \'{"given_name": "x"}\'')
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await column(compactor, "update visits.event set type = 'x'")
    await column(compactor, "update visits.event set sealed = null where position = 1")
    assert await sound_log(foundation.dsn, "visits") == 1
