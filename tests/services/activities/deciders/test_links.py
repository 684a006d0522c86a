"""The links by which volunteers sign in."""

import pytest

from services.activities.commands.links import (
    IssueVolunteerLink,
    KnowVolunteerLink,
    RevokeVolunteerLink,
)
from services.activities.deciders.links import links
from shared.events.volunteers import (
    VolunteerJoined,
    VolunteerLeft,
    VolunteerLinkIssued,
    VolunteerLinkRevoked,
    VolunteerPaused,
    VolunteerWithdrawn,
)
from tests.given import given, named

MARIA = named("maria")
JOINED = VolunteerJoined(volunteer=MARIA, given_name="Maria")
PROOF, ANOTHER = "a" * 64, "b" * 64
ISSUED = VolunteerLinkIssued(volunteer=MARIA, proof=PROOF)
REVOKED = VolunteerLinkRevoked(volunteer=MARIA, reason="lost")
KNOW = KnowVolunteerLink(volunteer=MARIA, proof=PROOF)
REVOKE = RevokeVolunteerLink(volunteer=MARIA, reason="lost")


def test_a_link_is_known_by_its_proof_and_ends_the_one_before() -> None:
    story = given(links, JOINED).when(KNOW).then(ISSUED, version=2, thing=MARIA)
    assert story.state.link == PROOF
    other = ISSUED.model_copy(update={"proof": ANOTHER})
    story = story.when(KNOW.model_copy(update={"proof": ANOTHER})).then(other, version=3)
    assert story.state.link == ANOTHER


def test_a_link_is_revoked_once_and_another_may_follow() -> None:
    given(links, JOINED).when(REVOKE).refused("no_link", "/volunteer")
    story = given(links, JOINED, ISSUED).when(REVOKE).then(REVOKED, version=3, thing=MARIA)
    assert story.state.link is None
    story.when(REVOKE).refused("no_link", "/volunteer")
    story.when(KNOW).then(ISSUED, version=4)


def test_a_link_lets_in_nowhere_where_its_issuer_does_not_work() -> None:
    story = given(links, JOINED).when(KNOW, sites=frozenset({"b", "a"}))
    assert story.then(ISSUED.model_copy(update={"sites": ("a", "b")})).state.sites == {"a", "b"}


def test_who_pauses_keeps_their_link_and_who_has_left_or_never_was_gets_none() -> None:
    given(links, JOINED, VolunteerPaused(volunteer=MARIA)).when(KNOW).then(ISSUED)
    left = VolunteerLeft(volunteer=MARIA, reason="time")
    given(links, JOINED, left).when(KNOW).refused("not_active", "/volunteer")
    gone = VolunteerWithdrawn(volunteer=MARIA)
    for story in (given(links), given(links, JOINED, ISSUED, gone)):
        for wish in (KNOW, REVOKE):
            story.when(wish).refused("no_such_volunteer", "/volunteer")


def test_nobody_but_the_door_proves_a_link() -> None:
    wish = IssueVolunteerLink(volunteer=MARIA)
    given(links, JOINED).when(wish).refused("unavailable")


@pytest.mark.parametrize("proof", ["", "A" * 64, "a" * 63])
def test_a_proof_is_a_hash(proof: str) -> None:
    with pytest.raises(ValueError, match="proof"):
        KnowVolunteerLink(volunteer=MARIA, proof=proof)
