"""Where people can go: listed, changed, verified, closed, taken back."""

from datetime import date, timedelta

import pytest
from pydantic import SecretStr, ValidationError

from services.referrals.commands.destinations import (
    ChangeDestination,
    CloseDestination,
    ListDestination,
    VerifyDestination,
    WithdrawDestination,
    WithdrawDestinationClose,
    WithdrawDestinationVerification,
)
from services.referrals.deciders.destinations import NEEDED, destinations
from shared.events.destinations import (
    DestinationChanged,
    DestinationClosed,
    DestinationCloseWithdrawn,
    DestinationListed,
    DestinationVerificationWithdrawn,
    DestinationVerified,
    DestinationWithdrawn,
)
from tests.given import EVENING, given, named

LIBRARY = named("key")
SHORTEST = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
FULL = SHORTEST | {
    "languages": ("sv", "ar"),
    "min_age": 6,
    "max_age": 12,
    "cost_sek": 50,
    "childcare": True,
    "description": "Böcker och läxhjälp.",
    "rrule": "FREQ=WEEKLY;BYDAY=MO",
    "begins": "10:00",
    "ends": "18:30",
    "url": "https://example.org/biblioteket",
    "address": "Mörbyleden 1",
    "contact": "070-1",
}
TODAY = EVENING.date()
OF = {"destination": LIBRARY, "on": TODAY}
LISTED = DestinationListed.model_validate(OF | SHORTEST)
WITHDRAW = WithdrawDestination(destination=LIBRARY, reason="closed")
WITHDRAWN = DestinationWithdrawn(destination=LIBRARY, reason="closed")


def listing(**told: object) -> ListDestination:
    return ListDestination.model_validate(SHORTEST | told)


def change(since: int, **fields: object) -> ChangeDestination:
    told = {"destination": LIBRARY, "expected_version": since}
    return ChangeDestination.model_validate(told | fields)


def changed(**fields: object) -> DestinationChanged:
    told = OF | {"fields": tuple(sorted(fields))}
    return DestinationChanged.model_validate(told | fields)


RENAMED = changed(name="Stadsbiblioteket")


def test_a_name_a_category_and_an_owner_make_a_listing() -> None:
    given(destinations).when(listing()).then(LISTED, version=1, thing=LIBRARY)


def test_a_listing_is_kept_as_it_was_told() -> None:
    full = DestinationListed.model_validate(OF | FULL)
    given(destinations).when(listing(**FULL)).then(full)
    assert full.contact == SecretStr("070-1")


def test_the_lowest_age_is_not_above_the_highest() -> None:
    given(destinations).when(listing(min_age=13, max_age=12)).refused("ages_reversed", "/max_age")
    story = given(destinations, LISTED, changed(max_age=12))
    story.when(change(2, min_age=13)).refused("ages_reversed", "/max_age")
    story.when(change(2, min_age=12)).then(changed(min_age=12))


@pytest.mark.parametrize("field", sorted(NEEDED))
def test_what_a_listing_must_have_cannot_be_taken_away(field: str) -> None:
    story = given(destinations, LISTED).when(change(1, **{field: None}))
    story.refused("field_needed", f"/{field}")


@pytest.mark.parametrize("field", sorted(FULL.keys() - SHORTEST.keys() - {"contact", "languages"}))
def test_whatever_else_was_told_can_be_taken_away(field: str) -> None:
    full = DestinationListed.model_validate(OF | FULL)
    given(destinations, full).when(change(1, **{field: None})).then(changed(**{field: None}))


def test_a_change_names_only_what_differs() -> None:
    story = given(destinations, LISTED)
    renamed = change(1, name="Stadsbiblioteket", category="bibliotek")
    story.when(renamed).then(RENAMED, version=2, thing=LIBRARY)
    story.when(change(1, name="Biblioteket")).then(version=1, thing=LIBRARY)
    story.when(change(1)).then(version=1)


def test_a_contact_is_sealed_so_naming_it_is_a_change() -> None:
    story = given(destinations, LISTED).when(change(1, contact="070-1"))
    told = story.then(changed(contact="070-1"), version=2)
    told.when(change(2, contact="070-1")).then(changed(contact="070-1"), version=3)


def test_a_change_is_rebased_where_only_other_fields_changed_since() -> None:
    story = given(destinations, LISTED, RENAMED)
    story.when(change(1, category="sprakcafe")).then(changed(category="sprakcafe"), version=3)


def test_two_changes_of_one_field_on_one_version_are_a_conflict_with_both_values() -> None:
    both = {"name": {"mine": "Bokbussen", "theirs": "Stadsbiblioteket"}}
    story = given(destinations, LISTED, RENAMED).when(change(1, name="Bokbussen", cost_sek=1))
    story.refused("version_conflict", "/name", fields=both, version=2)


def test_a_conflict_about_a_contact_shows_neither() -> None:
    story = given(destinations, LISTED, changed(contact="070-1"))
    story.when(change(1, contact="070-2")).refused("version_conflict", "/contact", fields={})


def test_nobody_has_seen_a_version_that_is_not_there_yet() -> None:
    story = given(destinations, LISTED).when(change(2, name="Bokbussen"))
    story.refused("version_ahead", "/expected_version", version=1)


def test_a_listing_that_was_a_mistake_is_taken_back_once() -> None:
    story = given(destinations, LISTED, RENAMED).when(WITHDRAW)
    gone = story.then(WITHDRAWN, version=3, thing=LIBRARY)
    gone.when(WITHDRAW).refused("no_such_destination", "/destination")
    gone.when(change(3, name="Bokbussen")).refused("no_such_destination", "/destination")


def test_what_was_never_listed_can_be_neither_changed_nor_taken_back() -> None:
    given(destinations).when(WITHDRAW).refused("no_such_destination", "/destination")
    story = given(destinations).when(change(1, name="Bokbussen"))
    story.refused("no_such_destination", "/destination")


def test_a_listing_answers_to_its_id_whatever_key_it_was_named_by() -> None:
    wish = {"destination": named("another key"), "expected_version": 1, "name": "Stadsbiblioteket"}
    by_key = ChangeDestination.model_validate(wish)
    given(destinations, LISTED).when(by_key, thing=LIBRARY).then(RENAMED, thing=LIBRARY)


DAY = timedelta(days=1)
VERIFIED = DestinationVerified(destination=LIBRARY, on=TODAY)
UNVERIFY = WithdrawDestinationVerification(destination=LIBRARY, reason="nobody answered")
CLOSE = CloseDestination(destination=LIBRARY, reason="moved")
CLOSED = DestinationClosed(destination=LIBRARY, on=TODAY, reason="moved")
OPEN = WithdrawDestinationClose(destination=LIBRARY, reason="back again")
OPENED = DestinationCloseWithdrawn(destination=LIBRARY, reason="back again")


def verify(on: date | None = None) -> VerifyDestination:
    return VerifyDestination(destination=LIBRARY, on=on)


def unverified(verified_on: date) -> DestinationVerificationWithdrawn:
    told = {"destination": LIBRARY, "verified_on": verified_on, "reason": "nobody answered"}
    return DestinationVerificationWithdrawn.model_validate(told)


def test_a_listing_is_verified_today_or_on_the_day_that_is_told() -> None:
    given(destinations, LISTED).when(verify()).then(VERIFIED, version=2, thing=LIBRARY)
    before = TODAY - DAY
    early = DestinationVerified(destination=LIBRARY, on=before)
    given(destinations, LISTED).when(verify(before)).then(early, version=2)


def test_twice_on_one_day_is_once() -> None:
    given(destinations, LISTED, VERIFIED).when(verify()).then(version=2)


def test_a_verification_is_taken_back_once_and_the_one_before_it_holds_again() -> None:
    one, other = (VERIFIED.model_copy(update={"on": TODAY + n * DAY}) for n in (2, 5))
    story = given(destinations, LISTED, one, other).when(UNVERIFY)
    story = story.then(unverified(TODAY + 2 * DAY), version=4).when(UNVERIFY)
    story.then(unverified(TODAY), version=5).when(UNVERIFY).refused("not_verified", "/destination")


def test_without_verification_a_listing_is_as_fresh_as_it_was_told_or_changed() -> None:
    long_ago = LISTED.model_copy(update={"on": TODAY - 200 * DAY})
    verified = VERIFIED.model_copy(update={"on": TODAY - 10 * DAY})
    story = given(destinations, long_ago, verified).when(UNVERIFY)
    story.then(unverified(TODAY - 200 * DAY))
    renamed = RENAMED.model_copy(update={"on": TODAY - 20 * DAY})
    story = given(destinations, long_ago, renamed, verified).when(UNVERIFY)
    story.then(unverified(TODAY - 20 * DAY))


def test_what_was_listed_before_days_were_told_is_as_fresh_as_its_record() -> None:
    old = DestinationListed.model_validate({"destination": LIBRARY} | SHORTEST)
    story = given(destinations, old).when(verify()).then(VERIFIED)
    story.when(UNVERIFY).then(unverified(TODAY))
    renamed = RENAMED.model_copy(update={"on": None})
    long_ago = LISTED.model_copy(update={"on": TODAY - 200 * DAY})
    story = given(destinations, long_ago, renamed, VERIFIED)
    story.when(UNVERIFY).then(unverified(TODAY))


def test_a_closed_destination_takes_nobody_until_it_opens_again() -> None:
    story = given(destinations, LISTED)
    assert story.state.takes_referrals
    closed = story.when(CLOSE).then(CLOSED, version=2, thing=LIBRARY)
    assert closed.state.listed
    assert not closed.state.takes_referrals
    closed.when(CLOSE).refused("destination_closed", "/destination")
    closed.when(verify()).refused("destination_closed", "/destination")
    opened = closed.when(OPEN).then(OPENED, version=3)
    assert opened.state.takes_referrals
    opened.when(OPEN).refused("destination_open", "/destination")


def test_what_is_closed_can_be_put_right_and_taken_back() -> None:
    story = given(destinations, LISTED, CLOSED)
    story.when(change(2, name="Stadsbiblioteket")).then(RENAMED, version=3)
    gone = story.when(WITHDRAW).then(WITHDRAWN, version=3)
    assert not gone.state.takes_referrals
    gone.when(OPEN).refused("no_such_destination", "/destination")


def test_verifying_and_closing_are_no_conflict_with_a_change() -> None:
    story = given(destinations, LISTED, VERIFIED, CLOSED, OPENED)
    story.when(change(1, name="Stadsbiblioteket")).then(RENAMED, version=5)


@pytest.mark.parametrize("wish", [verify(), UNVERIFY, CLOSE, OPEN])
def test_what_was_never_listed_is_neither_verified_nor_closed(
    wish: VerifyDestination | WithdrawDestinationVerification,
) -> None:
    given(destinations).when(wish).refused("no_such_destination", "/destination")


@pytest.mark.parametrize("ends", ["10:00", "09:59"])
def test_what_ends_does_so_after_it_begins(ends: str) -> None:
    story = given(destinations).when(listing(begins="10:00", ends=ends))
    story.refused("ends_before_it_begins", "/ends")
    story = given(destinations, LISTED, changed(begins="10:00")).when(change(2, ends=ends))
    story.refused("ends_before_it_begins", "/ends")


@pytest.mark.parametrize(
    "unfit",
    [
        {"rrule": "every Monday"},
        {"begins": "24:00"},
        {"ends": "9:30"},
        {"url": "example.org"},
        {"url": "javascript:alert(1)"},
        {"url": "https://"},
    ],
)
def test_a_schedule_and_an_address_on_the_web_have_a_form(unfit: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        listing(**unfit)
