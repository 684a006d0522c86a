"""Why somebody was read about is forgotten with them, by reporting as by everybody else (R10)."""

from collections.abc import Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest

from deploy.local import sweeping
from deploy.local.remnants import verify_forgotten
from services.reporting import forgetting
from services.reporting.forgetting import HEARS, Following, approvals
from shared.erasing import OLDEST, Eraser, nothing
from shared.events.destinations import DestinationListed
from shared.events.erasures import ErasureApproved
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.referrals import ReferralMade
from shared.events.visits import VisitRecorded
from shared.events.words import (
    LADDER,
    DestinationId,
    ErasureId,
    MergeId,
    PersonId,
    ReferralId,
    VisitId,
)
from shared.hearing.erasures import confirm
from shared.log.tail import Checkpoint
from shared.node import Node
from shared.privacy.opening import opened as unsealed
from shared.supervise import beside
from tests.engine import eventually, node
from tests.services.reporting.book import Book
from tests.services.reporting.reviewing import OLENA, WHY, Desk, reading, registered, tell
from tests.stack import Foundation

NOON: Final = datetime(2026, 9, 14, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
RUNG: Final = f"from=2026-09-14&to=2026-09-14&rung={LADDER[0]}"
SITE: Final = "motesplatsen"
OWN: Final = """
select position, recorded_at, envelope, sealed from event
where type = 'PersonalDataRead' and stream_id = any($1) order by position
"""
NOTED: Final = "select count(*) from event where stream_id = $1 and type = 'ErasureNoted'"
TOLD: Final = "select count(*) from event where stream_id = $1 and type = 'SubjectErased'"
HEARD: Final = "select position from heard where service = 'visits'"
LATER: Final = "update reporting.forgotten set at = at - interval '2 minutes'"
READ: Final = "select stream_id from event where position > $1 and type = 'PersonalDataRead'"


@dataclass(slots=True)
class Story:
    """Somebody about whom somebody read, saying why; and somebody beside them."""

    book: Book
    foundation: Foundation
    dpo: Desk
    node: Node
    person: PersonId
    readings: Sequence[UUID] = ()

    async def read(self, *asked: str, role: str = "dpo") -> None:
        """Somebody reads, and says why."""
        before = await self.book.recorded()
        for path in asked:
            answer = await Desk(self.book, self.foundation, role).get(path, why=True)
            assert answer.json()["items"], answer.text
        rows = await self.node.db.fetch(READ, before)
        self.readings = [*self.readings, *(row["stream_id"] for row in rows)]

    async def be_told_of_a_place(self) -> None:
        """They came, and goal 1 counts them on its first rung."""
        place, on = DestinationId(uuid4()), NOON.date()
        of = {"referral": ReferralId(uuid4()), "person": self.person, "on": on}
        came = VisitRecorded(visit=VisitId(uuid4()), person=self.person, site=SITE, on=on)
        listed = DestinationListed(
            destination=place, name="Caféet", category="sprakcafe", owner="outside"
        )
        made = ReferralMade(**of, destination=place, initiated_by="visitor")
        await self.book.tell(came, listed, made, at=NOON)

    async def approve(self, person: PersonId) -> None:
        """Two people agreed in visits, and the ledger has it."""
        await tell(self.book, ErasureApproved(erasure=ErasureId(uuid4()), person=person), NOON)

    async def hear(self) -> None:
        """Hear whatever the ledger has."""
        end = self.book.told["visits"]
        async with beside({"hearing": approvals(self.node).run}):
            await eventually(lambda: self._heard(end), 20)

    async def _heard(self, end: int) -> bool:
        return bool(await self.node.db.fetchval(HEARD) == end)

    async def forget(self, step: Callable[[str], None] = nothing) -> None:
        """Everything that reporting and the supervisor do, to the end, a minute later."""
        await Eraser(self.node, confirm, step).visit()
        await sweeping.sweep(self.book.admin, step)
        await Eraser(self.node, confirm, step).visit()
        await sweeping.compact(self.foundation.postgres, step)
        await self.book.admin.execute(LATER)

    async def left(self) -> list[str]:
        """What is left of the person in reporting."""
        postgres = self.foundation.postgres
        return [it.where for it in await verify_forgotten(postgres, self.person, (), ["reporting"])]

    async def reasons(self) -> list[str | None]:
        """Why they were read about, as far as anybody can open it."""
        rows = await self.node.db.fetch(OWN, self.readings)
        async with node(self.foundation, "reporting") as fresh:
            told = await unsealed(fresh.db, fresh.vault, rows)
        given = [getattr(it.event, "reason", None) for it in told]
        return [it.get_secret_value() if it else None for it in given]

    async def let_go_of(self) -> bool:
        """Whether the keys have left the memory of whoever answers."""
        return self.person not in {need.subject for need in self.book.node.vault._needed}

    async def count(self, sql: str) -> int:
        return int(await self.node.db.fetchval(sql, self.person))


@pytest.fixture
async def story(book: Book, foundation: Foundation) -> Story:
    await book.node.db.execute("delete from heard")
    person = PersonId(uuid4())
    for one in (person, OLENA):
        await tell(book, registered(one), NOON)
        await tell(book, reading("ahmed", one), NOON)
    return Story(book, foundation, Desk(book, foundation, "dpo"), book.node, person)


async def test_why_somebody_was_read_about_is_unreadable_once_they_are_forgotten(
    story: Story,
) -> None:
    await story.be_told_of_a_place()
    await tell(story.book, reading("ahmed", story.person, OLENA, release="listed"), NOON)
    readers = f"/audit/subjects/{story.person}/readers"
    await story.read(readers, f"/audit/entries?subject={story.person}")
    await story.read(f"/goals/G1/evidence?{RUNG}", role="analyst")
    assert await story.reasons() == [WHY["Brygga-Reason"]] * 3
    for place in ("data keys", "facts with ciphertext", "not told"):
        assert any(place in where for where in await story.left()), place
    await story.approve(story.person)
    await story.hear()
    await story.forget()
    assert await story.reasons() == [None] * 3
    assert await story.left() == []
    assert (await story.count(NOTED), await story.count(TOLD)) == (1, 1)


async def test_so_is_why_they_were_read_about_under_two_ids(story: Story) -> None:
    merge = {"merge": MergeId(uuid4()), "keep": story.person, "drop": PersonId(uuid4())}
    await tell(story.book, PersonsMerged(**merge), NOON)
    await story.read(
        f"/audit/subjects/{merge['drop']}/readers", f"/audit/subjects/{story.person}/readers"
    )
    await tell(story.book, PersonsUnmerged(**merge), NOON)
    await story.approve(story.person)
    await story.hear()
    await story.forget()
    assert await story.reasons() == [None] * 2
    assert await story.left() == []


async def test_for_the_forgotten_nothing_is_sealed_in_reporting_any_more(story: Story) -> None:
    await story.approve(story.person)
    await story.hear()
    await story.forget()
    before = await story.book.recorded()
    await story.dpo.get(f"/audit/subjects/{OLENA}/readers", why=True)
    assert await story.book.recorded() == before + 1
    await eventually(story.let_go_of, 10)
    refused = await story.dpo.get(f"/audit/subjects/{story.person}/readers", why=True)
    assert (refused.json()["code"], await story.left()) == ("person_erased", [])
    assert await story.book.recorded() == before + 1, "nor is it released"
    assert (await story.dpo.get(f"/audit/subjects/{story.person}/readers")).status_code == 200


async def test_what_was_approved_before_anybody_listened_is_heard_and_once(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "STRETCH", 2)
    await story.approve(story.person)
    for _ in range(4):
        await tell(story.book, registered(PersonId(uuid4())), NOON)
    await story.hear()
    assert await story.count(NOTED) == 1
    await story.node.db.execute("delete from heard")  # killed before the checkpoint was moved
    await story.hear()
    assert await story.count(NOTED) == 1


async def test_it_looks_on_from_where_it_stopped_and_hears_nothing_but_approvals(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "STRETCH", 3)
    for _ in range(2):
        await story.approve(story.person)
    told: list[list[tuple[int, bool]]] = []
    async with aclosing(Following(story.node.db).follow(Checkpoint(1))) as following:
        async for facts in following:
            told.append([(it.position, it.type in HEARS) for it in facts])
            if facts[-1].position == story.book.told["visits"]:
                break
    assert told == [[(4, False)], [(5, True), (6, True)]]


@pytest.mark.parametrize("step", ["destroyed", "told", "swept"])
async def test_an_erasure_that_ends_after_any_step_is_finished_by_the_next_run(
    story: Story, step: str
) -> None:
    def dies(at: str) -> None:
        if at == step:
            raise RuntimeError(at)

    await story.approve(story.person)
    await story.hear()
    with pytest.raises(RuntimeError):
        await story.forget(dies)
    async with node(story.foundation, "reporting") as next_life:
        story.node = next_life
        await story.hear()
        await story.forget()
        await Eraser(story.node, confirm).visit()
        assert (await story.count(NOTED), await story.count(TOLD)) == (1, 1)
    assert (await story.left(), OLDEST._value.get()) == ([], 0)
