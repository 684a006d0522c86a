"""Whoever is protected cannot be told from nobody: not by asking often, nor by a reason, nor once forgotten."""

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from shared.events.words import PersonId
from tests.engine import eventually
from tests.services.reporting.book import Book
from tests.services.reporting.reviewing import Desk, protected, reading, registered, tell
from tests.services.reporting.test_forgetting import Story
from tests.stack import Foundation

NOON = datetime(2026, 9, 14, 12, tzinfo=ZoneInfo("Europe/Stockholm"))
SINCE = "select envelope from event where position > $1 and type = 'PersonalDataRead'"


@pytest.fixture
async def story(book: Book, foundation: Foundation) -> Story:
    """Somebody is protected, and the data protection officer is none of their readers."""
    await book.node.db.execute("delete from heard")
    person = PersonId(uuid4())
    await tell(book, registered(person), NOON, "ahmed")
    await tell(book, reading("ahmed", person), NOON)
    await tell(book, protected(person, "unit_manager"), NOON, "ahmed")
    return Story(book, foundation, Desk(book, foundation, "dpo"), book.node, person)


async def forget(story: Story) -> None:
    await story.approve(story.person)
    await story.hear()
    await story.forget()
    await eventually(story.let_go_of, 10)


async def test_asking_again_shows_nobodys_questions(story: Story) -> None:
    for subject in (story.person, uuid4()):
        for _ in range(3):
            assert await story.dpo.items("/audit/entries", subject=subject) == []
            asked = reading("sara", subject, release="listed")
            await tell(story.book, asked, NOON, service="reporting")


async def test_a_reason_for_whoever_may_not_be_there_is_sealed_for_the_reading_alone(
    story: Story,
) -> None:
    for subject in (story.person, uuid4()):
        before = await story.book.recorded()
        answer = await story.dpo.get("/audit/entries", subject=subject, why=True)
        assert answer.status_code == 200
        told = await story.node.db.fetchval(SINCE, before)
        assert b'"about":"' not in told


async def test_a_reason_does_not_tell_who_was_protected_and_forgotten(story: Story) -> None:
    await forget(story)
    answers = [
        await story.dpo.get("/audit/entries", subject=subject, why=True)
        for subject in (story.person, uuid4())
    ]
    assert [it.status_code for it in answers] == [200, 200]
    assert answers[0].content == answers[1].content


async def test_whoever_may_know_reads_the_access_log_of_the_protected_and_forgotten(
    story: Story,
) -> None:
    await forget(story)
    named = Desk(story.book, story.foundation, "unit_manager")
    for path in (
        f"/audit/subjects/{story.person}/readers",
        f"/audit/entries?subject={story.person}",
    ):
        assert (await named.get(path)).json()["code"] == "reason_needed"
        before = await story.book.recorded()
        shown = await named.get(path, why=True)
        assert (shown.status_code, shown.json()["items"] != []) == (200, True), shown.text
        assert await story.book.recorded() == before + 1
    assert await story.left() == []
