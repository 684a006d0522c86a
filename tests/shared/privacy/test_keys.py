"""The vault: one key for each subject, class and year; moved or destroyed, it opens nothing."""

import asyncio
from collections.abc import AsyncIterator
from typing import Final
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic import SecretStr

from services.visits.commands.people import CorrectPerson, RegisterPerson
from shared.database import connect
from shared.decider import Refused
from shared.events.people import (
    PersonRegistered,
)
from shared.privacy.keys import (
    GLANCE,
    LIFETIME,
    Forgotten,
    Need,
    Vault,
    WrongKey,
    open_vault,
)
from shared.privacy.opening import opened
from shared.privacy.sealing import Place, seal, unseal
from tests.engine import Asker, column, empty, node
from tests.stack import Foundation, until

PLACE: Final = Place(UUID(int=1), "given_name", 1)
KEK: Final = b"K" * 32
FACTS: Final = "select position, recorded_at, envelope, sealed from event order by position"
DESTROY: Final = "update visits.subject_key set wrapped = null where subject = $1 returning 1"


def need(subject: UUID | None = None) -> Need:
    return Need(subject or uuid4(), "identity", 2026)


async def deadlocks(foundation: Foundation) -> int:
    """How often anybody in this database waited in a circle."""
    sql = "select deadlocks from pg_stat_database where datname = 'brygga'"
    [count] = await column(foundation.dsn("brygga_admin"), sql)
    return int(count)


class Clock:
    """Time that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def vault(kek: bytes = KEK, clock: Clock | None = None) -> Vault:
    return Vault({1: kek}, b"M" * 32, clock or Clock())


@pytest.fixture
async def db(foundation: Foundation) -> AsyncIterator[asyncpg.Pool]:
    await empty(foundation, "visits")
    pool = await connect(foundation.dsn("visits_app"), "visits")
    yield pool
    await pool.close()


async def test_a_need_has_one_key_for_ever(db: asyncpg.Pool) -> None:
    wanted = need()
    one = (await vault().ensure(db, [wanted]))[wanted]
    again = (await vault().ensure(db, [wanted]))[wanted]
    assert (one.id, one.key) == (again.id, again.key)
    assert (await vault().open(db, [one.id]))[one.id].key == one.key


async def test_another_subject_class_or_year_has_another_key(db: asyncpg.Pool) -> None:
    subject = uuid4()
    needs = [
        Need(subject, "identity", 2026),
        Need(subject, "contact", 2026),
        Need(subject, "identity", 2027),
        Need(uuid4(), "identity", 2026),
    ]
    keys = await vault().ensure(db, needs)
    assert len({key.key for key in keys.values()}) == len(needs)


async def test_processes_that_need_the_same_new_keys_at_once_agree_on_them(
    db: asyncpg.Pool, foundation: Foundation
) -> None:
    before = await deadlocks(foundation)
    pools = [db, *[await connect(foundation.dsn("visits_app"), "visits") for _ in range(3)]]
    for _ in range(20):
        needs = [need() for _ in range(50)]
        # In opposite orders: each would wait for the other if they made them as they come.
        asked = [vault().ensure(pool, needs[:: 1 if n % 2 else -1]) for n, pool in enumerate(pools)]
        keys = await asyncio.gather(*asked)
        for one in needs:
            assert len({(found[one].id, found[one].key) for found in keys}) == 1
    for pool in pools[1:]:
        await pool.close()
    assert await deadlocks(foundation) == before


async def test_a_wrapped_key_says_nothing_of_the_key(db: asyncpg.Pool) -> None:
    wanted = need()
    key = (await vault().ensure(db, [wanted]))[wanted]
    [wrapped] = [row["wrapped"] for row in await db.fetch("select wrapped from subject_key")]
    assert key.key not in wrapped
    assert KEK not in wrapped
    assert len(wrapped) == 12 + 32 + 16


async def test_another_vault_says_clearly_that_the_key_is_not_its_own(db: asyncpg.Pool) -> None:
    wanted = need()
    key = (await vault().ensure(db, [wanted]))[wanted]
    with pytest.raises(WrongKey):
        await vault(b"O" * 32).ensure(db, [wanted])
    with pytest.raises(WrongKey, match=str(key.id)):
        await vault(b"O" * 32).open(db, [key.id])


@pytest.mark.parametrize(
    "moved",
    [
        "subject = gen_random_uuid()",
        "class = 'contact'",
        "year = 2027",
        "wrapped = (select wrapped from visits.subject_key other where other.key_id <> $1)",
        "wrapped = set_byte(wrapped, 20, get_byte(wrapped, 20) # 1)",
    ],
)
async def test_a_wrapped_key_moved_elsewhere_is_refused(
    db: asyncpg.Pool, foundation: Foundation, moved: str
) -> None:
    one, other = need(), need()
    keys = await vault().ensure(db, [one, other])
    move = f"update visits.subject_key set {moved} where key_id = $1 returning 1"
    assert await column(foundation.dsn("visits_owner"), move, keys[one].id) == [1]
    with pytest.raises(WrongKey):
        await vault().open(db, [keys[one].id])


async def test_keys_leave_memory_after_their_time_and_being_used_gives_them_no_more(
    db: asyncpg.Pool,
) -> None:
    clock = Clock()
    short = vault(clock=clock)
    wanted = need()
    key = (await short.ensure(db, [wanted]))[wanted]
    await short.open(db, [key.id])
    for second in range(int(LIFETIME - GLANCE)):
        clock.now = second
        [later] = (await vault().ensure(db, [need()])).values()
        await short.ensure(db, [wanted, need()])
        await short.open(db, [key.id, later.id])
        assert wanted in short._needed
        assert key.id in short._opened
    clock.now += 1
    assert wanted not in short._needed
    assert key.id not in short._opened


async def test_a_quiet_service_lets_go_of_keys_by_itself(
    db: asyncpg.Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    quiet = vault(clock=clock)
    wanted = need()
    await quiet.ensure(db, [wanted])
    held = vars(quiet._needed)["_Cache__data"]  # the dictionary itself: len() would clear it up
    assert list(held) == [wanted]
    monkeypatch.setattr("shared.privacy.keys.GLANCE", 0)
    clock.now = LIFETIME
    forgetting = asyncio.create_task(quiet.forget())
    await until(lambda: not held)
    forgetting.cancel()


async def test_a_key_that_is_gone_meanwhile_is_asked_for_again(db: asyncpg.Pool) -> None:
    clock = Clock()
    short = vault(clock=clock)
    wanted = need()
    first = (await short.ensure(db, [wanted]))[wanted]
    clock.now = LIFETIME
    assert (await short.ensure(db, [wanted]))[wanted] == first


async def test_for_a_subject_whose_key_is_destroyed_nothing_can_be_sealed_again(
    db: asyncpg.Pool, foundation: Foundation
) -> None:
    wanted = need()
    key = (await vault().ensure(db, [wanted]))[wanted]
    sealed = seal("Amina", key, PLACE)
    await column(foundation.dsn("visits_owner"), DESTROY, wanted.subject)
    with pytest.raises(Forgotten):
        await vault().ensure(db, [wanted])
    assert await vault().open(db, [key.id]) == {}
    assert unseal(sealed, key, PLACE) == "Amina"  # whoever kept the key could; so nobody keeps it


async def test_a_fact_whose_key_is_destroyed_has_lost_its_text_and_nothing_else(
    foundation: Foundation,
) -> None:
    await empty(foundation, "visits")
    async with node(foundation, "visits") as one:
        named = RegisterPerson.model_validate_json(
            '{"given_name": "Amina", "birth_year": 1991, "target_group": "abo", "site": "motesplatsen"}'
        )
        person = (await Asker(one).ask(named)).id
        [fact] = await opened(one.db, one.vault, await one.db.fetch(FACTS))
        told = fact.event
        assert isinstance(told, PersonRegistered)
        assert told.given_name == SecretStr("Amina")
        await column(foundation.dsn("visits_owner"), DESTROY, person)
        fresh = open_vault(foundation.keys("visits"))
        [fact] = await opened(one.db, fresh, await one.db.fetch(FACTS))
        assert fact.event == told.model_copy(update={"given_name": None})


async def test_a_command_about_the_forgotten_is_refused_alone(foundation: Foundation) -> None:
    await empty(foundation, "visits")
    named = '{"given_name": "Amina", "target_group": "abo", "site": "motesplatsen"}'
    async with node(foundation, "visits") as one:
        person = (await Asker(one).ask(RegisterPerson.model_validate_json(named))).id
        await column(foundation.dsn("visits_owner"), DESTROY, person)
    async with node(foundation, "visits") as one:
        again = CorrectPerson(person=person, expected_version=1, given_name=SecretStr("Amina"))
        others = [RegisterPerson.model_validate_json(named) for _ in range(20)]
        answers = await asyncio.gather(
            *(Asker(one).ask(it) for it in (*others[:10], again, *others[10:])),
            return_exceptions=True,
        )
    failed = [it for it in answers if isinstance(it, BaseException)]
    assert [type(it) for it in failed] == [Refused]
    assert str(failed[0]) == "person_erased"
