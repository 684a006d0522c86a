"""What all goals are told by is asked for in one question, and is what each of four says alone."""

from datetime import date
from uuid import UUID

from services.reporting.figures import GOAL_VIEWS
from services.reporting.indicators.asking import begun
from services.reporting.indicators.definitions import GOALS
from services.reporting.indicators.goals import Target, targets
from services.reporting.indicators.modes import modes_in_force
from services.reporting.indicators.period import Period
from services.reporting.indicators.told_by import told_by
from services.reporting.indicators.versions import in_use
from services.reporting.looking import looking
from shared.events.governing import RevisionId
from shared.events.modes import DocumentationModeDecided
from shared.events.targets import GoalSet
from shared.events.versions import IndicatorVersioned
from shared.events.words import ModeId, SettingId
from tests.services.reporting.book import Book
from tests.services.reporting.may import MIDDLE, NOON, came

ZONE = "Europe/Stockholm"
EVER = Period(None, date(2099, 12, 31))
LONG_AGO = Period(date(2001, 1, 1), date(2001, 12, 31))


async def test_one_question_finds_what_four_find(book: Book) -> None:
    """With nothing told, with something of each, and in a period before all of it."""
    facts = (
        GoalSet(
            setting=SettingId(UUID(int=1)), goal="G1", target=80, rung="informed", since=MIDDLE
        ),
        DocumentationModeDecided(
            decision=ModeId(UUID(int=2)),
            scope="site",
            of="motesplatsen",
            mode="headcount",
            number="KS 2026/1",
            decided_on=MIDDLE,
            since=MIDDLE,
        ),
        IndicatorVersioned(
            revision=RevisionId(UUID(int=3)), indicator="G1", version=1, digest="0" * 64
        ),
        came(MIDDLE, 10),
    )
    await agree(book)
    for fact in facts:
        await book.tell(fact, at=NOON)
        await agree(book)
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        whole = await told_by(look, EVER)
    assert whole.targets == {"G1": Target(80, "informed")}
    assert whole.modes == frozenset({"headcount"})
    assert whole.begun.since == MIDDLE


async def agree(book: Book) -> None:
    async with looking(book.node.db, None, ZONE, GOAL_VIEWS) as look:
        for period in (EVER, LONG_AGO):
            found = await told_by(look, period)
            assert found.targets == await targets(look, period)
            assert found.definitions == await in_use(look, GOALS)
            assert found.modes == await modes_in_force(look, period)
            assert found.begun == await begun(look, period)
