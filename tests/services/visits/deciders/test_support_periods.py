"""Support: two years for who lives alone, four for a family, longer for a reason."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from services.visits.commands.support_periods import SetSupportPeriod, WithdrawSupportPeriod
from services.visits.deciders.households import HOUSEHOLDS
from services.visits.deciders.support_periods import support_periods
from shared.events.households import HouseholdFormed, HouseholdLeft
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from tests.given import Story, given, named

AMINA, CHILD = named("Amina"), named("Amina's child")
PERIOD, HOME = named("key"), named("home")
JUNE, END = date(2026, 6, 1), date(2028, 5, 31)
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
SET = SupportPeriodSet(period=PERIOD, person=AMINA, since=JUNE, until=END)
FAMILY = HouseholdFormed(household=HOME, person=CHILD, kind="family", members=(AMINA,), since=JUNE)
TAKEN_BACK = SupportPeriodWithdrawn(period=PERIOD, person=AMINA, reason="a slip")


def support(
    since: date = JUNE, until: date | None = None, reason: str | None = None
) -> SetSupportPeriod:
    told = {"person": AMINA, "from": since, "to": until, "reason": reason}
    return SetSupportPeriod.model_validate(told)


def take_back(person: UUID = AMINA) -> WithdrawSupportPeriod:
    return WithdrawSupportPeriod(person=person, period=PERIOD, reason="a slip")


def amina(*more: SupportPeriodSet | SupportPeriodWithdrawn) -> Story:
    return given(support_periods, REGISTERED, *more).and_of(AMINA, REGISTERED, *more)


def ends(story: Story, since: date) -> date:
    """The last day of support that begins so, in that household."""
    [told] = story.when(support(since)).decision.events
    until: date = told.until
    return until


def test_support_lasts_two_years_for_who_lives_alone_or_is_not_known_to_live_with_others() -> None:
    amina().when(support()).then(SET, version=2, thing=PERIOD)
    alone = FAMILY.model_copy(update={"person": AMINA, "kind": "single", "members": ()})
    assert ends(amina().and_of(HOUSEHOLDS, alone), JUNE) == END


def test_support_lasts_four_years_for_whoever_lives_in_a_family_when_it_begins() -> None:
    story = amina().and_of(HOUSEHOLDS, FAMILY)
    assert ends(story, JUNE) == date(2030, 5, 31)
    assert ends(story, JUNE - timedelta(days=1)) == date(2028, 5, 30)
    left = HouseholdLeft(household=HOME, person=AMINA, on=JUNE)
    assert ends(amina().and_of(HOUSEHOLDS, FAMILY, left), JUNE + timedelta(days=1)) == date(
        2028, 6, 1
    )


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2024, 2, 29), date(2026, 2, 28)),
        (date(2026, 3, 1), date(2028, 2, 29)),
        (date(2026, 1, 1), date(2027, 12, 31)),
        (date(9998, 1, 1), date(9999, 12, 31)),
        (date(9999, 12, 31), date(9999, 12, 31)),
        (date(1900, 1, 1), date(1901, 12, 31)),
    ],
)
def test_the_last_day_is_the_one_before_the_same_date(since: date, until: date) -> None:
    assert ends(amina(), since) == until


def test_a_period_with_a_last_day_of_its_own_lasts_until_then() -> None:
    one_day = SET.model_copy(update={"until": JUNE})
    amina().when(support(until=JUNE)).then(one_day)
    before = JUNE - timedelta(days=1)
    amina().when(support(until=before)).refused("ends_before_it_begins", "/to")


@pytest.mark.parametrize("since", [JUNE, END, END + timedelta(days=1)])
def test_support_goes_on_longer_for_a_reason(since: date) -> None:
    later = END + timedelta(days=365)
    story = amina(SET)
    story.when(support(since, later), key="more").refused("extension_needs_reason", "/reason")
    told = story.when(support(since, later, "a child was born"), key="more").decision
    assert [it.until for it in told.events] == [later]


def test_what_lies_within_support_that_is_known_extends_nothing() -> None:
    story = amina(SET)
    story.when(support(JUNE, END, "why"), key="more").refused("already_supported", "/to", until=END)


@pytest.mark.parametrize("since", [END + timedelta(days=2), date(2020, 1, 1)])
def test_another_time_of_support_needs_no_reason(since: date) -> None:
    assert ends(amina(SET), since) > since


def test_a_period_is_taken_back_once_and_by_its_person() -> None:
    story = amina(SET).when(take_back()).then(TAKEN_BACK, version=3, thing=PERIOD)
    story.when(take_back()).refused("no_such_period", "/period")
    other = REGISTERED.model_copy(update={"person": CHILD})
    amina(SET).and_of(CHILD, other).when(take_back(CHILD)).refused("no_such_period", "/period")


def test_who_is_not_known_has_no_support() -> None:
    given(support_periods).when(support()).refused("no_such_person", "/person")


KEEP = named("who was kept")
KEPT = PersonRegistered(person=KEEP, target_group="abo", site="motesplatsen")
MERGED = PersonsMerged(merge=named("merge"), keep=KEEP, drop=AMINA)
PARTED = PersonsUnmerged(merge=named("merge"), keep=KEEP, drop=AMINA)


def merged(*more: PersonsUnmerged) -> Story:
    """Amina, who is somebody else too, supported under the id that was dropped."""
    history = (REGISTERED, SET, MERGED, *more)
    return given(support_periods, *history).and_of(AMINA, *history).and_of(KEEP, KEPT)


def test_the_period_of_a_dropped_id_is_taken_back_under_the_one_that_was_kept() -> None:
    """The receipt has the version of the record that is named, which nothing moved."""
    merged().when(take_back(KEEP), others=(AMINA,)).then(TAKEN_BACK, version=1)
    merged().when(take_back()).refused("merged", "/person", canonical=str(KEEP))
    merged(PARTED).when(take_back(KEEP), others=(AMINA,)).refused("no_such_period", "/period")
    merged(PARTED).when(take_back()).then(TAKEN_BACK, version=5)


def test_the_period_of_a_kept_id_is_not_taken_back_under_one_that_was_dropped() -> None:
    dropped = MERGED.model_copy(update={"keep": AMINA, "drop": KEEP})
    story = amina(SET).and_of(KEEP, KEPT, dropped)
    story.when(take_back(KEEP), others=(AMINA,)).refused("merged", "/person", canonical=str(AMINA))


def test_support_under_another_id_of_the_person_is_known_when_more_is_told() -> None:
    """What goes on needs a reason under either id, as long as they are one."""
    wish = support(END, END + timedelta(days=365)).model_copy(update={"person": KEEP})
    story = given(support_periods, KEPT).and_of(KEEP, KEPT).and_of(AMINA, REGISTERED, SET, MERGED)
    story.when(wish, others=(AMINA,)).refused("extension_needs_reason", "/reason", until=END)
    parted = story.and_of(AMINA, REGISTERED, SET, MERGED, PARTED)
    [told] = parted.when(wish, others=(AMINA,)).decision.events
    assert (told.person, told.since) == (KEEP, END)


def test_who_lives_in_a_family_under_either_id_is_supported_as_long() -> None:
    wish = support().model_copy(update={"person": KEEP})
    story = given(support_periods, KEPT).and_of(KEEP, KEPT).and_of(HOUSEHOLDS, FAMILY)
    for history, until in (((MERGED,), date(2030, 5, 31)), ((MERGED, PARTED), END)):
        [told] = (
            story.and_of(AMINA, REGISTERED, *history).when(wish, others=(AMINA,)).decision.events
        )
        assert told.until == until
