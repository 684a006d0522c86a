"""Who was a newcomer when: groups that change, groups that mean something else, support that ends."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from shared.events.event import Event
from shared.events.people import PersonCorrected
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from shared.events.words import TargetGroup
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    AMINA,
    FIRST,
    LAST,
    MAY,
    MIDDLE,
    NOON,
    away,
    came,
    g1,
    g2,
    known,
    listed,
    made,
    up_to,
)

DAY = timedelta(days=1)
BEFORE, AFTER = FIRST - DAY, LAST + DAY
INFORMED, NOT_LINKED = up_to(1), up_to(0)


def in_group(group: TargetGroup, since: date, n: int = 20) -> Event:
    return TargetGroupSet(setting=UUID(int=n), person=AMINA, target_group=group, since=since)


def meaning(
    code: TargetGroup, since: date, n: int = 30, *, newcomer: bool, while_supported: bool = False
) -> Event:
    return TargetGroupDefined(
        definition=UUID(int=n),
        code=code,
        newcomer=newcomer,
        counts_for_grant=False,
        until_support_ends=while_supported,
        since=since,
    )


def supported(until: date, n: int = 40) -> Event:
    return SupportPeriodSet(period=UUID(int=n), person=AMINA, since=date(2024, 1, 1), until=until)


async def visitors(book: Book) -> int:
    [goal, *_] = await book.answer("/goals", **MAY)
    return int(goal["denominator"])


async def test_the_group_given_at_registration_holds_for_all_days_before_another(
    book: Book,
) -> None:
    linked = (listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, known("abo"), *linked) == INFORMED
    assert await g1(book, in_group("asylsokande", MIDDLE + DAY)) == INFORMED
    assert await g1(book, in_group("okand", MIDDLE, 21)) == NOT_LINKED
    assert await visitors(book) == 1  # a newcomer on the days before


async def test_who_becomes_a_newcomer_after_the_referral_was_none_when_it_was_made(
    book: Book,
) -> None:
    linked = (listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, known("asylsokande"), *linked) == NOT_LINKED
    assert await visitors(book) == 0
    assert await g1(book, in_group("ebo", MIDDLE + DAY)) == NOT_LINKED
    assert await visitors(book) == 1
    assert await g1(book, in_group("ebo", MIDDLE, 21)) == INFORMED


async def test_of_two_groups_since_one_day_the_later_told_holds_until_it_is_taken_back(
    book: Book,
) -> None:
    linked = (listed(), made(MIDDLE), came(MIDDLE))
    two = (in_group("okand", FIRST), in_group("abo", FIRST, 21))
    assert await g1(book, known("okand"), *linked, *two) == INFORMED
    back = TargetGroupSetWithdrawn(setting=UUID(int=21), person=AMINA)
    assert await g1(book, back) == NOT_LINKED


async def test_a_correction_of_the_registered_group_holds_for_the_days_before(book: Book) -> None:
    linked = (listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, known("okand"), *linked, in_group("okand", AFTER)) == NOT_LINKED
    right = PersonCorrected(person=AMINA, fields=("target_group",), target_group="abo")
    assert await g1(book, right) == INFORMED


@pytest.mark.parametrize(("since", "linked"), [(MIDDLE, NOT_LINKED), (MIDDLE + DAY, INFORMED)])
async def test_a_group_counts_as_it_was_defined_on_the_day(
    book: Book, since: date, linked: dict[str, int]
) -> None:
    facts = (known("abo"), listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, *facts, meaning("abo", since, newcomer=False)) == linked
    back = TargetGroupDefinitionWithdrawn(definition=UUID(int=30))
    assert await g1(book, back) == INFORMED


async def test_a_group_that_is_none_by_default_may_be_defined_as_newcomers(book: Book) -> None:
    facts = (known("asylsokande"), listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, *facts) == NOT_LINKED
    assert await g1(book, meaning("asylsokande", MIDDLE, newcomer=True)) == INFORMED


@pytest.mark.parametrize(
    ("until", "linked"), [(MIDDLE, INFORMED), (MIDDLE - DAY, NOT_LINKED), (LAST, INFORMED)]
)
async def test_where_it_is_defined_so_a_newcomer_is_one_until_support_ends(
    book: Book, until: date, linked: dict[str, int]
) -> None:
    facts = (known("abo"), listed(), made(MIDDLE), came(MIDDLE), supported(until))
    assert await g1(book, *facts) == INFORMED, "not unless it is defined so"
    only = meaning("abo", date(2020, 1, 1), newcomer=True, while_supported=True)
    assert await g1(book, only) == linked
    assert await g1(book, supported(LAST, 41)) == INFORMED, "extended"
    back = SupportPeriodWithdrawn(period=UUID(int=41), person=AMINA)
    assert await g1(book, back) == linked


async def test_of_whom_no_support_is_known_no_end_is_known(book: Book) -> None:
    facts = (known("abo"), listed(), made(MIDDLE), came(MIDDLE))
    only = meaning("abo", date(2020, 1, 1), newcomer=True, while_supported=True)
    assert await g1(book, *facts, only) == INFORMED


@pytest.mark.parametrize(
    ("since", "counted"), [(FIRST, 0), (FIRST + DAY, 1), (LAST, 1), (BEFORE, 0)]
)
async def test_goal_2_counts_who_was_a_newcomer_on_any_day_of_the_period(
    book: Book, since: date, counted: int
) -> None:
    facts = (known("abo", arrived_on=BEFORE), away(FIRST), in_group("okand", since))
    assert await g2(book, *facts) == (counted, 0, 0)


async def test_the_day_as_a_newcomer_is_one_on_the_roster(book: Book) -> None:
    """Who arrives on the day after they were a newcomer last was never a newcomer on the roster."""
    facts = (known("abo", arrived_on=MIDDLE), away(FIRST), in_group("okand", MIDDLE))
    assert await g2(book, *facts) == (0, 0, 0)
    assert await g2(book, in_group("okand", MIDDLE + DAY, 21)) == (0, 0, 0)
    back = TargetGroupSetWithdrawn(setting=UUID(int=20), person=AMINA)
    assert await g2(book, back) == (1, 0, 0)


async def test_what_is_told_of_groups_later_changes_no_earlier_figure(book: Book) -> None:
    facts = (known("abo"), listed(), made(MIDDLE), came(MIDDLE))
    assert await g1(book, *facts) == INFORMED
    before = await book.answer("/goals", as_of=4, **MAY)
    await book.tell(in_group("okand", FIRST), meaning("abo", FIRST, newcomer=False), at=NOON)
    assert (await book.answer("/goals", **MAY))[0]["numerator"] == 0
    assert await book.answer("/goals", as_of=4, **MAY) == before


async def left_out(book: Book, *events: Event) -> tuple[int, int]:
    """How many are left out of goals 1 and 2 because nobody knows their group, after these facts."""
    await book.tell(*events, at=NOON)
    goals = (await book.answer("/goals", **MAY))[:2]
    for goal in goals:
        assert ("unknown_left_out" in goal["caveats"]) == (goal["unknown"] > 0)
    return goals[0]["unknown"], goals[1]["unknown"]


async def test_whoever_is_left_out_because_nobody_knows_their_group_is_shown(book: Book) -> None:
    assert await left_out(book, known("okand"), away(FIRST)) == (0, 1)
    assert await left_out(book, came(MIDDLE)) == (1, 1)
    assert await left_out(book, in_group("asylsokande", BEFORE)) == (0, 0), "known, and none"
    assert await left_out(book, in_group("okand", LAST, 21)) == (1, 1)
    assert await left_out(book, in_group("abo", FIRST, 22)) == (0, 0), "counted"


async def test_a_newcomer_on_any_day_is_counted_and_not_left_out(book: Book) -> None:
    facts = (known("abo"), in_group("okand", FIRST + DAY), away(FIRST), came(LAST))
    assert await left_out(book, *facts) == (0, 1), "not on the roster on the first"
    right = PersonCorrected(person=AMINA, fields=("arrived_on",), arrived_on=BEFORE)
    assert await left_out(book, right) == (0, 0)


async def test_the_unknown_are_not_left_out_while_they_count(book: Book) -> None:
    facts = (known("okand", arrived_on=BEFORE), away(FIRST), came(MIDDLE))
    assert await left_out(book, *facts, meaning("okand", MIDDLE, newcomer=True)) == (0, 0)
    assert await left_out(book, meaning("okand", MIDDLE, 31, newcomer=False)) == (1, 1)
    assert await left_out(book, meaning("okand", AFTER, 32, newcomer=True)) == (1, 1)


async def test_whoever_counted_until_support_ended_is_not_left_out_as_unknown(book: Book) -> None:
    facts = (known("okand", arrived_on=BEFORE), away(FIRST), came(MIDDLE), supported(BEFORE))
    assert await left_out(book, *facts) == (1, 1)
    while_supported = meaning("okand", date(2020, 1, 1), newcomer=True, while_supported=True)
    assert await left_out(book, while_supported) == (0, 0)
