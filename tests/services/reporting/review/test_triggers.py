"""What is a risk about an access: each trigger on both sides of its border."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import get_args
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from services.reporting.review.rules import rule_of
from services.reporting.review.triggers import RISKS, Access, Month, Shift, flagged
from shared.events.words import Trigger
from shared.feast_days import feast_days
from tests.given import named

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MONDAY = datetime(2026, 9, 14, 12, tzinfo=STOCKHOLM)
RULE = rule_of(date(2026, 9, 1))
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SAMIRA = named("samira")
PLAIN = Access(
    id=named("plain"),
    reader="leila",
    roles=frozenset({"host"}),
    purpose="drop_in_support",
    subjects=frozenset({SAMIRA}),
    release="opened",
    outcome="released",
    flags=frozenset(),
    at=MONDAY,
)
HELPED = {("leila", SAMIRA): MONDAY}


def at(moment: datetime) -> Access:
    return replace(PLAIN, at=moment)


def met(*accesses: Access, **known: object) -> dict[Trigger, tuple[UUID, ...]]:
    month = Month(accesses, **({"deeds": HELPED} | known))  # type: ignore[arg-type]
    return dict(flagged(month, RULE))


def several(count: int, access: Access, name: str = "") -> list[Access]:
    return [replace(access, id=named(f"{name} {n} {access.at}")) for n in range(count)]


def test_every_trigger_has_its_rule() -> None:
    assert set(RISKS) == set(get_args(Trigger))


def test_who_helps_somebody_in_the_daytime_is_no_risk() -> None:
    assert met(PLAIN) == {}


@pytest.mark.parametrize(
    ("access", "trigger"),
    [
        (replace(PLAIN, protected=True), "protected"),
        (replace(PLAIN, flags=frozenset({"same_surname"})), "same_surname"),
        (replace(PLAIN, release="exported"), "export"),
        (replace(PLAIN, purpose="emergency"), "emergency"),
    ],
)
def test_what_the_record_itself_says_is_a_risk(access: Access, trigger: Trigger) -> None:
    assert met(access) == {trigger: (access.id,)}


@pytest.mark.parametrize(
    ("moment", "off"),
    [
        (datetime(2026, 9, 14, 7, tzinfo=STOCKHOLM), False),
        (datetime(2026, 9, 14, 6, 59, 59, 999_999, tzinfo=STOCKHOLM), True),
        (datetime(2026, 9, 14, 19, 59, 59, 999_999, tzinfo=STOCKHOLM), False),
        (datetime(2026, 9, 14, 20, tzinfo=STOCKHOLM), True),
        (datetime(2026, 9, 18, 12, tzinfo=STOCKHOLM), False),
        (datetime(2026, 9, 19, 12, tzinfo=STOCKHOLM), True),
        (datetime(2026, 9, 20, 12, tzinfo=STOCKHOLM), True),
        (datetime(2026, 6, 19, 12, tzinfo=STOCKHOLM), True),  # Midsummer Eve, a Friday
        (datetime(2026, 12, 25, 12, tzinfo=STOCKHOLM), True),
    ],
)
def test_nights_weekends_and_holidays_are_off_hours(moment: datetime, off: bool) -> None:  # noqa: FBT001
    feasts = frozenset(feast_days("SE", date(2026, 1, 1), date(2026, 12, 31)))
    found = met(at(moment), feasts=feasts, deeds={("leila", SAMIRA): moment})
    assert found == ({"off_hours": (PLAIN.id,)} if off else {})


def test_a_host_reads_at_their_own_opening_whenever_that_is() -> None:
    night = MONDAY + 10 * HOUR
    shift = Shift(night - HOUR, night, frozenset({"leila", "omar"}))
    assert met(at(night), shifts=[shift]) == {}
    for other in (
        replace(shift, hosts=frozenset({"omar"})),
        replace(shift, closes_at=night - MINUTE),
        replace(shift, opens_at=night + MINUTE, closes_at=night + HOUR),
    ):
        assert "off_hours" in met(at(night), shifts=[other])


@pytest.mark.parametrize(
    ("first", "related"),
    [(-400 * DAY, True), (7 * DAY, True), (7 * DAY + MINUTE, False), (None, False)],
)
def test_whoever_opens_a_record_has_helped_them_or_soon_will(
    first: timedelta | None,
    related: bool,  # noqa: FBT001
) -> None:
    deeds = {} if first is None else {("leila", SAMIRA): MONDAY + first}
    assert met(PLAIN, deeds=deeds) == ({} if related else {"no_relation": (PLAIN.id,)})


def test_what_another_did_is_no_relation_and_a_search_needs_none() -> None:
    deeds = {("omar", SAMIRA): MONDAY, ("leila", named("another")): MONDAY}
    assert "no_relation" in met(PLAIN, deeds=deeds)
    for searched in (replace(PLAIN, release="listed"), replace(PLAIN, outcome="restricted")):
        assert met(searched, deeds=deeds) == {}


def test_of_several_in_one_record_each_needs_a_relation() -> None:
    both = replace(PLAIN, subjects=frozenset({SAMIRA, named("another")}))
    assert "no_relation" in met(both)


def busy(*counts: int) -> Sequence[Access]:
    """So many records opened on one day after the other."""
    days = ((n, count) for n, count in enumerate(counts))
    return [it for n, count in days for it in several(count, at(MONDAY + (n - 10) * DAY), str(n))]


@pytest.mark.parametrize(
    ("counts", "found"),
    [
        ((6, 6, 6, 19), 0),  # far more, and still few
        ((6, 6, 6, 20), 20),
        ((7, 7, 7, 21), 0),  # three times the median is not more than that
        ((7, 7, 7, 22), 22),
        ((30, 30, 30), 0),
    ],
)
def test_far_more_than_the_median_on_a_day_is_many(counts: Sequence[int], found: int) -> None:
    deeds = {("leila", SAMIRA): MONDAY - 400 * DAY}
    assert len(met(*busy(*counts), deeds=deeds).get("many", ())) == found


@pytest.mark.parametrize(("count", "found"), [(4, 0), (5, 5)])
def test_five_refusals_on_one_day_are_looked_at(count: int, found: int) -> None:
    refused = several(count, replace(PLAIN, outcome="no_such_person"))
    elsewhere = several(4, replace(PLAIN, outcome="restricted", reader="omar"), "omar")
    before = several(4, replace(PLAIN, outcome="restricted", at=MONDAY - DAY))
    assert len(met(*refused, *elsewhere, *before).get("refused_often", ())) == found


def test_what_the_system_does_by_itself_is_nobodys_risk() -> None:
    night = replace(at(MONDAY + 12 * HOUR), roles=frozenset({"system"}), protected=True)
    assert met(night, deeds={}) == {}
