"""A listing is kept by its link: what is changed by it, what holds, and when it opens nothing any more."""

from datetime import timedelta

import pytest

from services.referrals.commands.destinations import (
    KEPT,
    IssueDestinationLink,
    KeepListing,
    KnowDestinationLink,
    RevokeDestinationLink,
)
from services.referrals.deciders.destinations import LASTS, DestinationCommand, destinations
from services.referrals.deciders.places import FIELDS, Destination
from shared.events.destinations import (
    DestinationChanged,
    DestinationClosed,
    DestinationLinkIssued,
    DestinationLinkRevoked,
    DestinationListed,
    DestinationVerified,
    DestinationWithdrawn,
)
from shared.events.event import Event
from tests.given import EVENING, Story, given, named

CLUB = named("key")
TODAY = EVENING.date()
PROOF, OTHER = "a" * 64, "b" * 64
OF = {"destination": CLUB, "on": TODAY}
SHORTEST = {"name": "Fotbollsskolan", "category": "idrott", "owner": "outside"}
LISTED = DestinationListed.model_validate(OF | SHORTEST | {"cost_sek": 50, "min_age": 6})
ISSUED = DestinationLinkIssued(
    destination=CLUB, proof=PROOF, expires_on=TODAY + timedelta(days=365)
)
REVOKED = DestinationLinkRevoked(destination=CLUB, reason="lost")
VERIFIED = DestinationVerified(**OF)
CLOSED = DestinationClosed(**OF, reason="no pitch")
WITHDRAWN = DestinationWithdrawn(destination=CLUB, reason="a slip")
KNOW = KnowDestinationLink(destination=CLUB, proof=PROOF)
REVOKE = RevokeDestinationLink(destination=CLUB, reason="lost")


def keep(since: int = 2, proof: str = PROOF, **fields: object) -> KeepListing:
    told = {"destination": CLUB, "proof": proof, "expected_version": since}
    return KeepListing.model_validate(told | fields)


def changed(**fields: object) -> DestinationChanged:
    told = OF | {"fields": tuple(sorted(fields))}
    return DestinationChanged.model_validate(told | fields)


def linked(*events: Event) -> Story[DestinationCommand, Destination]:
    return given(destinations, LISTED, ISSUED, *events)


def test_a_link_lasts_a_year_and_a_new_one_ends_it() -> None:
    story = given(destinations, LISTED).when(KNOW).then(ISSUED, version=2)
    anew = story.when(KnowDestinationLink(destination=CLUB, proof=OTHER)).after
    anew.when(keep(3)).refused("code_over", "/destination")
    anew.when(keep(3, OTHER)).then(VERIFIED, version=4)
    assert anew.state.ended == {PROOF}


def test_a_link_opens_its_page_on_its_last_day_and_not_the_day_after() -> None:
    last = EVENING + LASTS
    linked().when(keep(), at=last).then(DestinationVerified(destination=CLUB, on=last.date()))
    linked().when(keep(), at=last + timedelta(days=1)).refused("code_over", "/destination")


def test_only_the_door_makes_a_secret() -> None:
    given(destinations, LISTED).when(IssueDestinationLink(destination=CLUB)).refused("unavailable")


@pytest.mark.parametrize("over", [REVOKED, CLOSED, WITHDRAWN])
def test_a_link_is_over_once_it_is_revoked_and_where_nobody_is_taken_any_more(over: Event) -> None:
    code = "no_such_destination" if over is WITHDRAWN else "code_over"
    linked(over).when(keep(3)).refused(code, "/destination")


def test_a_link_is_revoked_once_and_none_is_issued_to_what_is_closed() -> None:
    story = linked().when(REVOKE).then(REVOKED, version=3)
    story.when(REVOKE).refused("no_link", "/destination")
    given(destinations, LISTED, CLOSED).when(KNOW).refused("destination_closed", "/destination")


def test_a_proof_of_a_link_is_remembered_after_the_listing_was_taken_back() -> None:
    assert linked(WITHDRAWN).state.ended == {PROOF}


def test_saying_that_all_of_it_holds_verifies_it_once_a_day() -> None:
    story = linked().when(keep()).then(VERIFIED, version=3)
    story.when(keep()).then(version=3)


def test_what_differs_is_changed_and_the_rest_holds() -> None:
    wish = keep(cost_sek=0, min_age=6, languages=("sv", "so"))
    told = (changed(cost_sek=0, languages=("sv", "so")), VERIFIED)
    again = linked().when(wish).then(*told, version=3)
    again.when(wish).then(version=3)


def test_who_saw_other_values_is_shown_what_stands_now() -> None:
    story = linked(changed(cost_sek=20))
    for wish in (keep(), keep(cost_sek=0), keep(cost_sek=50)):
        story.when(wish).refused("version_conflict", "/expected_version")
    story.when(keep(cost_sek=20)).then(VERIFIED, version=4)
    story.when(keep(3, cost_sek=0)).then(changed(cost_sek=0), VERIFIED, version=4)
    story.when(keep(9)).refused("version_ahead", "/expected_version")


def test_what_they_never_see_is_no_conflict() -> None:
    story = linked(changed(contact="070-1"), changed(category="ungdom"))
    story.when(keep()).then(VERIFIED, version=5)


def test_a_rule_that_holds_at_the_desk_holds_here() -> None:
    linked().when(keep(max_age=5)).refused("ages_reversed", "/max_age")


def test_the_link_changes_no_name_no_category_no_owner_and_nobody_to_call() -> None:
    assert {"name", "category", "owner", "partner", "contact"} == FIELDS - KEPT
