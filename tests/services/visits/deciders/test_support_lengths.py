"""How long support usually lasts is told with a date, and may be told anew."""

from datetime import date, timedelta
from uuid import UUID

from services.visits.commands.support_periods import (
    DefineSupportLength,
    SetSupportPeriod,
    WithdrawSupportLength,
)
from services.visits.deciders.support_lengths import LENGTHS, Lengths, support_lengths
from services.visits.deciders.support_periods import support_periods
from shared.events.people import PersonRegistered
from shared.events.support_periods import SupportLengthDefined, SupportLengthWithdrawn
from shared.events.words import HouseholdKind
from tests.given import given, named

ID, AMINA = named("key"), named("Amina")
JUNE, DAY = date(2026, 6, 1), timedelta(days=1)
DEFINE = DefineSupportLength.model_validate({"kind": "single", "years": 3, "from": JUNE})
BACK = WithdrawSupportLength(length=ID, reason="a slip")
TAKEN_BACK = SupportLengthWithdrawn(length=ID, reason="a slip")


def defined(
    years: int = 3, since: date = JUNE, kind: HouseholdKind = "single", id_: UUID = ID
) -> SupportLengthDefined:
    return SupportLengthDefined(length=id_, kind=kind, years=years, since=since)


def after(*told: SupportLengthDefined | SupportLengthWithdrawn) -> Lengths:
    return given(support_lengths, *told).state


def test_it_is_defined_for_a_kind_of_household_and_taken_back_once() -> None:
    story = given(support_lengths).when(DEFINE).then(defined(), version=1, thing=ID)
    story = story.when(BACK).then(TAKEN_BACK, version=2, thing=ID)
    story.when(BACK).refused("no_such_length", "/length")


def test_before_anything_is_told_it_is_two_years_and_four() -> None:
    assert (after().years("single", JUNE), after().years("family", JUNE)) == (2, 4)


def test_a_definition_holds_from_its_day_and_for_its_kind() -> None:
    known = after(defined())
    assert [known.years("single", day) for day in (JUNE - DAY, JUNE, date.max)] == [2, 3, 3]
    assert known.years("family", JUNE) == 4


def test_the_latest_day_holds_and_of_one_day_what_was_told_last() -> None:
    two = defined(5, JUNE + DAY, id_=named("two")), defined()
    assert [after(*two).years("single", JUNE + n * DAY) for n in (0, 1)] == [3, 5]
    anew = defined(1, id_=named("anew"))
    assert after(defined(), anew).years("single", JUNE) == 1
    assert after(defined(), anew, TAKEN_BACK).years("single", JUNE) == 1
    assert after(anew, defined(), TAKEN_BACK).years("single", JUNE) == 1


def test_support_without_an_end_lasts_as_long_as_is_usual_then() -> None:
    registered = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
    story = given(support_periods, registered).and_of(AMINA, registered)
    wish = SetSupportPeriod.model_validate({"person": AMINA, "from": JUNE})
    for told, until in (((), date(2028, 5, 31)), ((defined(),), date(2029, 5, 31))):
        [fact] = story.and_of(LENGTHS, *told).when(wish).decision.events  # type: ignore[union-attr]
        assert fact.until == until
