"""Whoever is forgotten is found nowhere, and a forgetting that was broken is found out (R10)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from typing import Final

import asyncpg
import pytest
from pydantic import SecretStr

from deploy.local import sweeping
from deploy.local.remnants import verify_forgotten
from services.visits.api.search import SEARCH_KEYS
from services.visits.commands.people import CorrectPerson, RegisterPerson
from services.visits.directory import Directory
from services.visits.queries.people import Person, person
from shared.decider import Refused
from shared.erasing import OLDEST
from shared.privacy.evicting import Evicting
from tests.engine import column, empty, node
from tests.forgetting import NUMBER, Forgetting, eraser, forgetting
from tests.sound import sound_log
from tests.stack import Foundation


def anybody(_: Person) -> bool:
    """Whoever searches may see everybody who is not guarded."""
    return True


TOLD: Final = "select count(*) from event where type = 'SubjectErased'"


@pytest.fixture
async def story(foundation: Foundation) -> AsyncIterator[Forgetting]:
    await empty(foundation, "visits")
    async with forgetting(foundation) as one:
        yield one


async def found(story: Forgetting) -> list[str]:
    """Where something is left of the person."""
    its = await verify_forgotten(story.foundation.postgres, story.person, story.known, ["visits"])
    return [remnant.where for remnant in its]


async def told(story: Forgetting) -> int:
    """How often the log says that somebody was erased."""
    [count] = await column(story.foundation.dsn("visits_app"), TOLD)
    return int(count)


async def test_whoever_is_forgotten_is_found_nowhere(story: Forgetting) -> None:
    before = await found(story)
    for place in ("data keys", "MACs", "ciphertext", "not told", "table visits.subject_key"):
        assert any(place in where for where in before), place
    for files in ("file postgres/base", "file postgres/pg_wal"):
        assert any(where.startswith(files) for where in before), files
    await story.approve()
    await story.forget()
    assert await found(story) == []
    assert await person(story.node, story.person) is None
    beside = await person(story.node, story.beside)
    assert beside
    assert beside.given_name == "Freweini"
    assert await sound_log(story.foundation.dsn, "visits") > 0


async def test_before_anybody_approved_nothing_is_destroyed(story: Forgetting) -> None:
    await eraser(story.node).visit()
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="nobody approved that"):
        await story.node.db.fetchval("select forget_subject($1)", story.person)
    known = await person(story.node, story.person)
    assert known
    assert known.personnummer == NUMBER.replace("-", "")


async def test_from_the_fence_on_nobody_finds_the_person(story: Forgetting) -> None:
    directory = Directory(story.node)
    assert await directory.by_name(story.name, 10, anybody)
    await story.approve()
    assert await directory.by_name(story.name, 10, anybody) == []
    assert await directory.by_number("personnummer", NUMBER, 10, anybody) == []
    assert {"name", "personnummer", "case_number"} == SEARCH_KEYS
    assert await person(story.node, story.person) is None


async def test_what_is_destroyed_leaves_the_memory_of_every_instance(story: Forgetting) -> None:
    async with node(story.foundation, "visits") as other:
        held = Directory(other)
        await held.by_name(story.name, 10, anybody)
        await story.approve()
        evicting = Evicting(other.db, other.vault, [held.forget])
        since = await other.db.fetchval("select clock_timestamp()")
        assert story.person in held._open.people
        await eraser(story.node).visit()
        await evicting.look(since)
        assert story.person not in held._open.people
        assert story.beside in held._open.people
        ids = {
            key.id for need, key in story.node.vault._needed.items() if need.subject == story.person
        }
        assert not ids & set(other.vault._opened)


async def test_for_the_forgotten_nothing_is_sealed_again_and_that_is_a_refusal(
    story: Forgetting,
) -> None:
    visit = await story.come()
    await story.approve()
    await story.forget()
    async with node(story.foundation, "visits") as fresh:
        story.node = fresh
        with pytest.raises(Refused, match="no_such_visit"):
            await story.ask(story.withdrawal(visit))
        correct = CorrectPerson(person=story.person, expected_version=1, phone=SecretStr("070-1"))
        with pytest.raises(Refused, match="no_such_person"):
            await story.ask(correct)
    assert await found(story) == []


async def test_what_was_accepted_of_the_forgotten_is_answered_as_before_and_seals_nothing(
    story: Forgetting,
) -> None:
    again = RegisterPerson(given_name=SecretStr("Zq"), target_group="abo", site="motesplatsen")
    await story.approve()
    await story.forget()
    async with node(story.foundation, "visits") as fresh:
        story.node = fresh
        receipt = await story.ask(again, story.person)
        assert (receipt.id, receipt.version, receipt.replayed) == (story.person, 1, True)
    assert await found(story) == []


async def test_the_oldest_pending_erasure_is_measured_until_it_is_through(
    story: Forgetting,
) -> None:
    await story.approve()
    await eraser(story.node).visit()
    await eraser(story.node).visit()
    assert OLDEST._value.get() > 0
    assert await told(story) == 0, "not before the disk is swept"
    await story.forget()
    await eraser(story.node).visit()
    assert OLDEST._value.get() == 0
    assert await told(story) == 1


@pytest.mark.parametrize("step", ["keys", "macs", "ciphertext", "table", "log", "page", "unswept"])
async def test_a_broken_erasure_is_found_out(
    story: Forgetting, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = story.foundation.stack.home
    if step == "page":
        monkeypatch.setattr(sweeping, "RENEW", "select 1 -- {s}")
    if step == "ciphertext":
        monkeypatch.setattr(sweeping, "UNSEAL", "select $1::bigint, $2::bigint, $3::uuid[]")
    await story.approve()
    await story.forget()
    match step:
        case "keys":
            sql = "update visits.subject_key set wrapped = $1 where subject = $2"
            await story.admin.execute(sql, story.keys[0], story.person)
        case "macs":
            sql = "update visits.command set request_mac = 'x' where stream_id = $1"
            await story.admin.execute(sql, story.person)
        case "table":
            await story.admin.execute("create table visits.note (words text)")
            await story.admin.execute("insert into visits.note values ($1)", story.texts[4])
        case "log":
            home.log("visits").write_text(f"who was {story.texts[4]}?")
        case "unswept":
            await story.admin.execute("update visits.forgotten set swept_at = null")
        case _:
            pass
    try:
        assert any(REMNANT[step] in where for where in await found(story))
    finally:
        home.log("visits").unlink(missing_ok=True)
        await story.admin.execute("drop table if exists visits.note")


REMNANT: Final = {
    "keys": "visits.subject_key: data keys",
    "macs": "visits.command: MACs",
    "ciphertext": "visits.event: facts with ciphertext",
    "table": "table visits.note",
    "log": "file logs/visits.log",
    "page": "file postgres/base",
    "unswept": "not swept",
}


class Aborted(Exception):
    """Whatever happened, it happened here."""


def aborting(at: str) -> Callable[[str], None]:
    def step(name: str) -> None:
        if name == at:
            raise Aborted

    return step


async def through(story: Forgetting, step: Callable[[str], None]) -> None:
    """Everything that is done of an erasure, in order."""
    await eraser(story.node, step).visit()
    await sweeping.sweep(story.admin, step)
    await eraser(story.node, step).visit()
    await sweeping.compact(story.foundation.postgres, step)


@pytest.mark.parametrize(
    "step",
    ["destroyed", "told", "renewed", "checkpointed", "swept", "unsealed some", "compacted"],
)
async def test_an_erasure_that_ends_after_any_step_is_finished_by_the_next_run(
    story: Forgetting, step: str
) -> None:
    await story.approve()
    with pytest.raises(Aborted):
        await through(story, aborting(step))
    assert await told(story) <= 1
    async with node(story.foundation, "visits") as next_life:
        story.node = next_life
        await story.forget()
    assert await told(story) == 1
    assert await found(story) == []


async def test_whoever_still_looks_at_what_was_is_waited_for(story: Forgetting) -> None:
    await story.approve()
    reader = await asyncpg.connect(story.foundation.dsn("visits_app"))
    look = reader.transaction(isolation="repeatable_read", readonly=True)
    await look.start()
    await reader.fetchval("select count(*) from event")
    forgetting_ = asyncio.create_task(story.forget())
    await asyncio.sleep(1)
    assert not forgetting_.done()
    await look.rollback()
    await reader.close()
    await forgetting_
    assert await found(story) == []


async def test_a_kill_in_the_middle_of_destroying_destroys_all_or_nothing(
    story: Forgetting,
) -> None:
    await story.approve()
    db = await asyncpg.connect(story.foundation.dsn("visits_app"), timeout=5)
    pid = await db.fetchval("select pg_backend_pid()")
    await db.execute("begin")
    await db.fetchval("select visits.forget_subject($1)", story.person)
    await story.admin.fetchval("select pg_terminate_backend($1, 5000)", pid)
    [left] = await column(
        story.foundation.dsn("visits_owner"),
        "select count(*) from subject_key where wrapped is not null and subject = $1",
        story.person,
    )
    assert left > 0
    await story.forget()
    assert await found(story) == []


async def test_ciphertext_waits_for_the_night_but_never_longer_than_a_day(
    story: Forgetting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "NIGHT", 25)
    assert not await sweeping._due(story.admin)
    await story.approve()
    await eraser(story.node).visit()
    assert not await sweeping._due(story.admin)
    await story.admin.execute("update visits.forgotten set at = at - interval '25 hours'")
    assert await sweeping._due(story.admin)
    await sweeping.compact(story.foundation.postgres)
    assert not await sweeping._due(story.admin)


ALSO: Final = """
insert into visits.event
select position + 1000, gen_random_uuid(), $1, 99, 0, 'Anything', 1,
    convert_to(format('{"data":{"person":"%s"}}', $2::uuid), 'UTF8'), null, digest, recorded_at
from visits.event order by position limit 1
"""
"""A fact on one person's stream that names another."""


async def test_whoever_stands_beside_the_forgotten_keeps_every_key(story: Forgetting) -> None:
    await story.admin.execute(ALSO, story.beside, story.person)
    await story.approve()
    await eraser(story.node).visit()
    left = "select count(*) from subject_key where wrapped is not null and subject = $1"
    owner = story.foundation.dsn("visits_owner")
    assert await column(owner, left, story.beside) == [1]
    assert await column(owner, left, story.person) == [0]
