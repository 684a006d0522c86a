"""Where people can go: listed, changed, taken back."""

import pytest
from pydantic import SecretStr

from services.referrals.commands.destinations import (
    ChangeDestination,
    ListDestination,
    WithdrawDestination,
)
from services.referrals.deciders.destinations import NEEDED, destinations
from shared.events.referrals import DestinationChanged, DestinationListed, DestinationWithdrawn
from tests.given import given, named

LIBRARY = named("key")
SHORTEST = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
FULL = SHORTEST | {
    "languages": ("sv", "ar"),
    "min_age": 6,
    "max_age": 12,
    "cost_sek": 50,
    "childcare": True,
    "rrule": "FREQ=WEEKLY;BYDAY=MO",
    "address": "Mörbyleden 1",
    "contact": "070-1",
}
LISTED = DestinationListed.model_validate({"destination": LIBRARY} | SHORTEST)
WITHDRAW = WithdrawDestination(destination=LIBRARY, reason="closed")
WITHDRAWN = DestinationWithdrawn(destination=LIBRARY, reason="closed")


def listing(**told: object) -> ListDestination:
    return ListDestination.model_validate(SHORTEST | told)


def change(since: int, **fields: object) -> ChangeDestination:
    told = {"destination": LIBRARY, "expected_version": since}
    return ChangeDestination.model_validate(told | fields)


def changed(**fields: object) -> DestinationChanged:
    told = {"destination": LIBRARY, "fields": tuple(sorted(fields))}
    return DestinationChanged.model_validate(told | fields)


RENAMED = changed(name="Stadsbiblioteket")


def test_a_name_a_category_and_an_owner_make_a_listing() -> None:
    given(destinations).when(listing()).then(LISTED, version=1, thing=LIBRARY)


def test_a_listing_is_kept_as_it_was_told() -> None:
    full = DestinationListed.model_validate({"destination": LIBRARY} | FULL)
    given(destinations).when(listing(**FULL)).then(full)
    assert full.contact == SecretStr("070-1")


def test_the_lowest_age_is_not_above_the_highest() -> None:
    given(destinations).when(listing(min_age=13, max_age=12)).refused("ages_reversed", "/max_age")
    story = given(destinations, LISTED, changed(max_age=12))
    story.when(change(2, min_age=13)).refused("ages_reversed", "/max_age")
    story.when(change(2, min_age=12)).then(changed(min_age=12))


def test_a_partner_that_nobody_agreed_with_runs_nothing() -> None:
    partner = named("association")
    given(destinations).when(listing(partner=partner)).refused("no_such_partner", "/partner")
    story = given(destinations, LISTED)
    story.when(change(1, partner=partner)).refused("no_such_partner", "/partner")


@pytest.mark.parametrize("field", sorted(NEEDED))
def test_what_a_listing_must_have_cannot_be_taken_away(field: str) -> None:
    story = given(destinations, LISTED).when(change(1, **{field: None}))
    story.refused("field_needed", f"/{field}")


@pytest.mark.parametrize("field", sorted(FULL.keys() - SHORTEST.keys() - {"contact", "languages"}))
def test_whatever_else_was_told_can_be_taken_away(field: str) -> None:
    full = DestinationListed.model_validate({"destination": LIBRARY} | FULL)
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
