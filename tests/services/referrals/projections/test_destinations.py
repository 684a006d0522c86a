"""The directory as it is folded: how fresh a line is, and what it is found by."""

from datetime import date, timedelta
from typing import Any, get_args

import pytest

from services.referrals.projections.destinations import FRESH_FOR, Listing, evolve, stale_before
from services.referrals.projections.naming import NAMES, folded
from shared.events.destinations import (
    DestinationChanged,
    DestinationClosed,
    DestinationCloseWithdrawn,
    DestinationListed,
    DestinationVerificationWithdrawn,
    DestinationVerified,
    DestinationWithdrawn,
)
from shared.events.event import Event
from shared.events.words import Category
from tests.given import EVENING, facts, named

PLACE = named("place")
DAY = timedelta(days=1)
FIRST = date(2026, 5, 1)
OF: dict[str, Any] = {"destination": PLACE}
LISTED = DestinationListed(
    **OF,
    name="Läxhjälpen",
    category="laxhjalp",
    owner="outside",
    languages=("sv", "ar-SY", "AR"),
    rrule="FREQ=WEEKLY;BYDAY=TU,MO",
    address="Mörbyleden 1",
    on=FIRST,
)


def told(*events: Event) -> Listing:
    """The line after these facts."""
    listing: Listing | None = None
    for fact in facts(events):
        listing = evolve(listing, fact)
    assert listing
    return listing


def changed(on: date | None, **fields: Any) -> DestinationChanged:  # noqa: ANN401 - as an event has it
    return DestinationChanged(**OF, fields=tuple(fields), on=on, **fields)


def test_a_line_is_as_fresh_as_the_last_that_was_made_sure_of_it() -> None:
    verified = DestinationVerified(**OF, on=FIRST + 9 * DAY)
    earlier = DestinationVerified(**OF, on=FIRST + 2 * DAY)
    assert told(LISTED).verified_on == FIRST
    assert told(LISTED, changed(FIRST + 5 * DAY, cost_sek=10)).verified_on == FIRST + 5 * DAY
    assert told(LISTED, verified, earlier).verified_on == FIRST + 9 * DAY
    back = DestinationVerificationWithdrawn(**OF, verified_on=FIRST)
    assert told(LISTED, verified, back).verified_on == FIRST


def test_what_was_told_before_days_were_is_as_fresh_as_when_it_was_recorded() -> None:
    undated = LISTED.model_copy(update={"on": None})
    assert told(undated).verified_on == EVENING.date()
    assert told(LISTED, changed(None, cost_sek=10)).verified_on == EVENING.date()


def test_a_line_is_fresh_for_ninety_days() -> None:
    last = FIRST + FRESH_FOR
    assert timedelta(days=90) == FRESH_FOR
    assert not stale_before(last) > FIRST
    assert stale_before(last + DAY) > FIRST


def test_a_line_is_closed_until_it_opens_again_and_each_step_is_a_version() -> None:
    closed = DestinationClosed(**OF, on=FIRST)
    assert (told(LISTED, closed).closed, told(LISTED, closed).version) == (True, 2)
    opened = told(LISTED, closed, DestinationCloseWithdrawn(**OF))
    assert (opened.closed, opened.version) == (False, 3)


def test_a_line_that_was_a_mistake_is_gone() -> None:
    listing = told(LISTED)
    [fact] = facts([DestinationWithdrawn(**OF)])
    assert evolve(listing, fact) is None
    assert evolve(None, facts([DestinationClosed(**OF, on=FIRST)])[0]) is None


def test_a_line_is_found_by_its_primary_languages_days_and_folded_words() -> None:
    listing = told(LISTED)
    assert listing.spoken == ("ar", "sv")
    assert listing.days == ("MO", "TU")
    for word in ("laxhjalp", "morbyleden 1", folded("LÄXHJÄLP")):
        assert word in listing.words
    moved = told(LISTED, changed(FIRST, rrule=None, languages=(), category="idrott"))
    assert (moved.spoken, moved.days) == ((), ())
    assert folded(NAMES["idrott"]) in moved.words


def test_every_category_has_a_name() -> None:
    assert set(NAMES) == set(get_args(Category))
    assert len(set(NAMES.values())) == len(NAMES)


@pytest.mark.parametrize(
    ("one", "other"), [("Ärlan", "arlan"), ("CAFÉ", "cafe"), ("Ål", "al"), ("مكتبة", "mktbh")]
)
def test_text_is_compared_without_case_accents_and_letters(one: str, other: str) -> None:
    assert folded(one) == folded(other)
