"""Goal 1, rule by rule: what a random history would have to meet by chance."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from shared.events import categories as c
from shared.events import destinations as d
from shared.events import referrals as r
from shared.events.event import Event
from shared.events.people import PersonCorrected, PersonWithdrawn
from shared.events.words import LADDER, Category, ConfirmedBy
from tests.services.reporting.book import Book
from tests.services.reporting.may import (
    AMINA,
    FIRST,
    LAST,
    MIDDLE,
    OF,
    PLACE,
    advanced,
    came,
    changed,
    g1,
    known,
    listed,
    made,
    took_no_part,
    took_part,
    up_to,
    withdrawn,
)

DAY = timedelta(days=1)


def counting(code: Category, since: date, n: int = 50, *, counts: bool) -> Event:
    return c.CategoryDefined(
        definition=UUID(int=n), code=code, counts_for_goal_1=counts, since=since
    )


@pytest.mark.parametrize("height", [2, 3, 4])
async def test_a_rung_that_was_reached_holds_those_below_it(book: Book, height: int) -> None:
    climbed = advanced(LADDER[height - 1])
    assert await g1(book, known(), came(), listed(), made(), climbed) == up_to(height)


async def test_being_told_is_the_first_rung(book: Book) -> None:
    assert await g1(book, known(), came(), listed(), made()) == up_to(1)


@pytest.mark.parametrize("on", [FIRST, LAST])
async def test_the_first_and_the_last_day_belong_to_the_period(book: Book, on: date) -> None:
    facts = (known(), came(on), listed(), made(on), advanced("participated", on))
    assert await g1(book, *facts) == up_to(4)
    assert await g1(book, from_=on, to=on) == up_to(4)


async def test_a_visit_outside_the_period_does_not_count(book: Book) -> None:
    early, late = FIRST - timedelta(days=1), LAST + timedelta(days=1)
    assert await g1(book, known(), came(early), came(late, 11), listed(), made()) == up_to(0)


@pytest.mark.parametrize("on", [FIRST - timedelta(days=1), LAST + timedelta(days=1)])
async def test_a_referral_made_outside_the_period_does_not_count(book: Book, on: date) -> None:
    assert await g1(book, known(), came(), listed(), made(on), advanced("participated")) == up_to(0)


async def test_a_rung_reached_after_the_period_does_not_count_yet(book: Book) -> None:
    after = advanced("participated", LAST + timedelta(days=1))
    facts = (known(), came(), listed(), made(), advanced("contact_made", LAST), after)
    assert await g1(book, *facts) == up_to(2)
    assert await g1(book, to=MIDDLE) == up_to(1)
    assert await g1(book, to=LAST + timedelta(days=1)) == up_to(4)


async def test_declining_keeps_the_rung(book: Book) -> None:
    no = r.ReferralDeclined(**OF, on=MIDDLE)
    facts = (known(), came(), listed(), made(), advanced("contact_made"), no)
    assert await g1(book, *facts) == up_to(2)


@pytest.mark.parametrize("by", ["destination", "visitor"])
async def test_who_is_said_to_have_come_is_at_the_top_until_that_is_taken_back(
    book: Book, by: ConfirmedBy
) -> None:
    came_there = r.ReferralConfirmed(**OF, by=by, on=MIDDLE)
    facts = (known(), came(), listed(), made(), advanced("contact_made"), came_there)
    assert await g1(book, *facts) == up_to(4)
    back = r.ReferralAdvanceWithdrawn(**OF, rung="participated")
    assert await g1(book, back) == up_to(2)


async def test_no_side_exit_takes_a_rung_back(book: Book) -> None:
    facts = (known(), came(), listed(), made(), advanced("accompanied"))
    exits = (
        r.ReferralRevoked(**OF, cause="ground_revoked", on=MIDDLE),
        r.ReferralRevokeWithdrawn(**OF),
        r.ReferralClosed(**OF, reason="cost", on=MIDDLE),
    )
    assert await g1(book, *facts, *exits) == up_to(3)


async def test_withdrawing_an_advance_takes_back_that_rung_and_no_other(book: Book) -> None:
    back = r.ReferralAdvanceWithdrawn(**OF, rung="participated")
    facts = (advanced("contact_made"), advanced("participated"), back)
    assert await g1(book, known(), came(), listed(), made(), *facts) == up_to(2)


async def test_withdrawing_a_lower_advance_leaves_the_higher_one(book: Book) -> None:
    back = r.ReferralAdvanceWithdrawn(**OF, rung="contact_made")
    facts = (advanced("contact_made"), advanced("participated"), back)
    assert await g1(book, known(), came(), listed(), made(), *facts) == up_to(4)


async def test_a_referral_made_by_mistake_counts_nowhere(book: Book) -> None:
    facts = (known(), came(), listed(), made(), advanced("participated"), r.ReferralWithdrawn(**OF))
    assert await g1(book, *facts) == up_to(0)


async def test_a_visit_recorded_by_mistake_is_none_and_the_next_one_that_day_is(book: Book) -> None:
    assert await g1(book, known(), came(), withdrawn(), listed(), made()) == up_to(0)
    assert await g1(book, came(MIDDLE, 11)) == up_to(1)


async def test_taking_part_is_a_visit_until_it_is_taken_back(book: Book) -> None:
    assert await g1(book, known(), took_part(), listed(), made()) == up_to(1)
    assert await g1(book, took_no_part()) == up_to(0)


async def test_taking_part_outside_the_period_or_without_a_name_makes_nobody_a_visitor(
    book: Book,
) -> None:
    for part in (took_part(LAST + timedelta(days=1)), took_part(person=None)):
        assert await g1(book, known(), part, listed(), made()) == up_to(0)


async def test_somebody_who_was_registered_by_mistake_is_nobody(book: Book) -> None:
    facts = (known(), came(), listed(), made(), PersonWithdrawn(person=AMINA))
    assert await g1(book, *facts) == up_to(0)


@pytest.mark.parametrize("group", ["asylsokande", "okand", None])
async def test_whoever_is_not_known_to_be_a_newcomer_is_not_counted(
    book: Book, group: str | None
) -> None:
    assert await g1(book, known(group), came(), listed(), made()) == up_to(0)


async def test_a_group_that_is_put_right_also_holds_for_earlier_dates(book: Book) -> None:
    right = PersonCorrected(person=AMINA, fields=("target_group",), target_group="ebo")
    assert await g1(book, known("okand"), came(), listed(), made(), right) == up_to(1)


async def test_a_category_that_does_not_count_does_not_count(book: Book) -> None:
    assert await g1(book, known(), came(), listed("sfi"), made()) == up_to(0)


async def test_a_category_counts_as_it_was_when_the_referral_was_made(book: Book) -> None:
    assert await g1(book, known(), came(), listed(), made(), changed("sfi")) == up_to(1)


async def test_a_category_that_counts_only_later_does_not_count_afterwards(book: Book) -> None:
    assert await g1(book, known(), came(), listed("sfi"), made(), changed("bibliotek")) == up_to(0)


@pytest.mark.parametrize(("since", "linked"), [(MIDDLE, 0), (MIDDLE + DAY, 1)])
async def test_a_category_counts_as_it_was_defined_for_the_day_of_the_referral(
    book: Book, since: date, linked: int
) -> None:
    facts = (known(), came(), listed(), made(MIDDLE))
    assert await g1(book, *facts, counting("sprakcafe", since, counts=False)) == up_to(linked)
    undone = c.CategoryDefinitionWithdrawn(definition=UUID(int=50))
    assert await g1(book, undone) == up_to(1)


async def test_a_category_that_counts_by_definition_counts_until_another_says_otherwise(
    book: Book,
) -> None:
    facts = (known(), came(), listed("sfi"), made(MIDDLE))
    assert await g1(book, *facts, counting("hlr", FIRST, 51, counts=True)) == up_to(0)
    assert await g1(book, counting("sfi", FIRST, counts=True)) == up_to(1)
    assert await g1(book, counting("sfi", MIDDLE, 52, counts=False)) == up_to(0)
    assert await g1(book, counting("sfi", MIDDLE, 53, counts=True)) == up_to(1), "from that day on"


async def test_of_two_definitions_for_one_day_the_later_told_holds(book: Book) -> None:
    facts = (known(), came(), listed("sfi"), made(MIDDLE))
    two = (counting("sfi", FIRST, counts=False), counting("sfi", FIRST, 51, counts=True))
    assert await g1(book, *facts, *two) == up_to(1)


async def test_a_category_that_is_defined_later_changes_no_earlier_figure(book: Book) -> None:
    facts = (known(), came(), listed(), made(MIDDLE))
    assert await g1(book, *facts) == up_to(1)
    assert await g1(book, counting("sprakcafe", FIRST, counts=False)) == up_to(0)
    assert await g1(book, as_of=4) == up_to(1)


async def test_a_listing_taken_back_leaves_what_was_referred_there(book: Book) -> None:
    back = d.DestinationWithdrawn(destination=PLACE)
    assert await g1(book, known(), came(), listed(), made(), back) == up_to(1)


async def test_a_person_with_many_links_counts_once_at_the_highest(book: Book) -> None:
    others = [
        r.ReferralMade(
            referral=UUID(int=n), person=AMINA, destination=PLACE, initiated_by="visitor", on=MIDDLE
        )
        for n in (20, 21)
    ]
    facts = (known(), came(), came(FIRST, 11), listed(), made(), *others)
    assert await g1(book, *facts, advanced("accompanied")) == up_to(3)


async def test_facts_about_a_person_may_be_heard_before_the_person(book: Book) -> None:
    facts = (listed(), made(), advanced("participated"), came(), known())
    assert await g1(book, *facts) == up_to(4)
