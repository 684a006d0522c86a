"""Whoever visits has forgotten is forgotten by everybody who heard of them, and each says so (R10)."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID, uuid4

import asyncpg
import pytest
from pydantic import SecretStr

from deploy.local import sweeping
from deploy.local.postgres import ADMIN
from deploy.local.remnants import verify_forgotten
from services.activities.commands.attendance import RecordParticipation, WithdrawParticipation
from services.activities.commands.sessions import ScheduleSession
from shared.command import Command
from shared.decider import Refused
from shared.erasing import OLDEST, Eraser, nothing
from shared.hearing.erasures import NoteErasure, confirm
from shared.hearing.people import NotePerson
from shared.log.append import Receipt
from shared.node import Node
from tests.engine import column, empty, node
from tests.hearing import ask
from tests.stack import Foundation

TOLD = "select count(*) from event where type = 'SubjectErased'"
LATER = "update activities.forgotten set at = at - interval '2 minutes'"
SESSION = {"kind": "sprakcafe", "site": "motesplatsen", "duration_minutes": 90}


@dataclass(slots=True)
class Elsewhere:
    """Activities with somebody in it of whom something is sealed, and somebody beside them."""

    foundation: Foundation
    node: Node
    admin: asyncpg.Connection
    person: UUID = field(default_factory=uuid4)
    beside: UUID = field(default_factory=uuid4)
    session: UUID = field(default_factory=uuid4)
    texts: list[bytes] = field(default_factory=list)

    async def ask(self, command: Command) -> Receipt:
        """What a door or a reaction would ask."""
        return await ask(self.node, command)

    async def seed(self) -> None:
        """Both took part, and both times that was taken back with a reason."""
        when = datetime(2026, 9, 14, 18, tzinfo=UTC)
        told = ScheduleSession.model_validate(SESSION | {"starts_at": when})
        self.session = (await self.ask(told)).id
        for person in (self.person, self.beside):
            await self.ask(NotePerson(person=person, noted=uuid4()))
            came = await self.come(person)
            why = f"Zqxvik was not {person}"
            await self.ask(WithdrawParticipation(participation=came, reason=SecretStr(why)))
            self.texts.append(why.encode())

    async def come(self, person: UUID) -> UUID:
        """Somebody's participation."""
        return (await self.ask(RecordParticipation(session=self.session, person=person))).id

    async def hear(self) -> None:
        """Visits has told that the person is forgotten."""
        heard = NoteErasure(erasure=uuid4(), noted=uuid4(), person=self.person)
        await self.ask(heard)

    async def forget(self, step: Callable[[str], None] = nothing) -> None:
        """Everything that the service and the supervisor do, to the end."""
        await Eraser(self.node, confirm, step).visit()
        await sweeping.sweep(self.admin, step)
        await Eraser(self.node, confirm, step).visit()
        await sweeping.compact(self.foundation.postgres, step)

    async def left(self) -> list[str]:
        """What is left of the person here, a minute later."""
        await self.admin.execute(LATER)
        texts = self.texts[:1]
        found = await verify_forgotten(self.foundation.postgres, self.person, texts, ["activities"])
        return [it.where for it in found]

    async def told(self) -> int:
        """How often it was told to be done."""
        [count] = await column(self.foundation.dsn("activities_owner"), TOLD)
        return int(count)


@pytest.fixture
async def story(foundation: Foundation) -> AsyncIterator[Elsewhere]:
    await empty(foundation, "activities")
    admin = await asyncpg.connect(foundation.dsn(ADMIN))
    try:
        async with node(foundation, "activities") as one:
            story = Elsewhere(foundation, one, admin)
            await story.seed()
            yield story
    finally:
        await admin.close()


async def test_whoever_is_forgotten_elsewhere_is_found_here_neither(story: Elsewhere) -> None:
    before = await story.left()
    for place in ("data keys", "MACs", "ciphertext", "not told"):
        assert any(place in where for where in before), place
    await story.hear()
    await story.forget()
    assert await story.left() == []
    assert await story.told() == 1
    keys = "select count(*) from subject_key where wrapped is not null and subject = $1"
    owner = story.foundation.dsn("activities_owner")
    assert await column(owner, keys, story.beside) == [1]


async def test_behind_the_fence_nothing_is_recorded_or_sealed_of_them(story: Elsewhere) -> None:
    came = await story.come(story.person)
    await story.hear()
    with pytest.raises(Refused, match="no_such_person"):
        await story.come(story.person)
    why = SecretStr("too late")
    back = WithdrawParticipation(participation=came, reason=why)
    with pytest.raises(Refused, match="no_such_participation"):
        await story.ask(back)
    await story.come(story.beside)


async def test_without_having_heard_nothing_is_destroyed(story: Elsewhere) -> None:
    await Eraser(story.node, confirm).visit()
    with pytest.raises(asyncpg.InsufficientPrivilegeError, match="nobody approved that"):
        await story.node.db.fetchval("select forget_subject($1)", story.person)
    assert OLDEST._value.get() == 0


async def test_the_oldest_that_is_pending_here_is_measured(story: Elsewhere) -> None:
    await story.hear()
    await Eraser(story.node, confirm).visit()
    await Eraser(story.node, confirm).visit()
    assert OLDEST._value.get() > 0
    assert await story.told() == 0, "not before the disk is swept"
    await story.forget()
    await Eraser(story.node, confirm).visit()
    assert (OLDEST._value.get(), await story.told()) == (0, 1)


@pytest.mark.parametrize("step", ["destroyed", "told", "swept"])
async def test_an_erasure_that_ends_after_any_step_is_finished_by_the_next_run(
    story: Elsewhere, step: str
) -> None:
    def dies(at: str) -> None:
        if at == step:
            raise RuntimeError(at)

    await story.hear()
    with pytest.raises(RuntimeError):
        await story.forget(dies)
    async with node(story.foundation, "activities") as next_life:
        story.node = next_life
        await story.forget()
    assert await story.told() == 1
    assert await story.left() == []
