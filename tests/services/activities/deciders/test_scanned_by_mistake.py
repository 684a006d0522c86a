"""Whoever scanned a card at a session by mistake takes that back, whoever it is (R7)."""

from typing import Any

import pytest

from services.activities.commands.attendance import TakePart, WithdrawParticipation
from services.activities.deciders.participations import participations
from shared.cards import card_of
from shared.events.activities import (
    ParticipationRecorded,
    ParticipationWithdrawn,
    SessionScheduled,
)
from shared.events.event import Event
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import CardNoted, PersonGuardNoted, PersonNoted
from tests.given import EVENING, Story, given, named

ALI, CAFE, CAME, SITE, CODE = named("Ali"), named("cafe"), named("key"), "here", "blå räv 42"
NOTED = PersonNoted(person=ALI, noted=named("heard"))
SCHEDULED = SessionScheduled(
    session=CAFE,
    kind="sprakcafe",
    site=SITE,
    on=EVENING.date(),
    starts_at=EVENING,
    duration_minutes=90,
)
HIDDEN = PersonGuardNoted(
    person=ALI, noted=named("g"), protected=True, named_readers=("unit_manager",)
)
STORED = PersonGuardNoted(person=ALI, noted=named("r"), restricted=True)
FORGOTTEN = ErasureNoted(erasure=named("erasure"), noted=named("e"), person=ALI)
TOLD = {"participation": CAME, "session": CAFE, "person": ALI}
SCANNED = ParticipationRecorded(**TOLD, site=SITE, on=EVENING.date(), by_card=True)
BY_NAME = SCANNED.model_copy(update={"by_card": False})
WITHDRAW = WithdrawParticipation(participation=CAME, reason="the wrong card")
BACK = ParticipationWithdrawn(**TOLD, reason="the wrong card")
MISSING = ("no_such_participation", "/participation")


def told(*of_ali: Event, came: ParticipationRecorded = SCANNED) -> Story[Any, Any]:
    """Somebody told that Ali came, to whom this happened; unless it is said, the same one asks."""
    return given(participations, came).and_of(ALI, NOTED, *of_ali)


def test_a_participation_says_that_it_was_told_by_a_card() -> None:
    heard = CardNoted(card=card_of(CODE), noted=named("c"), turn="given", person=ALI)
    story = given(participations).and_of(CAFE, SCHEDULED).and_of(ALI, NOTED, HIDDEN)
    wish = TakePart(session=CAFE, card=CODE, person=ALI)
    story.and_of(card_of(CODE), heard).when(wish).then(SCANNED)


@pytest.mark.parametrize("of_ali", [(), (HIDDEN,), (HIDDEN, STORED)])
def test_whoever_scanned_it_takes_it_back(of_ali: tuple[Event, ...]) -> None:
    told(*of_ali).when(WITHDRAW).then(BACK, version=2)


def test_nobody_else_does() -> None:
    told(HIDDEN).when(WITHDRAW, actor="berit").refused(*MISSING)


def test_what_was_told_by_name_is_hidden_as_they_are() -> None:
    told(HIDDEN, came=BY_NAME).when(WITHDRAW).refused(*MISSING)


def test_of_the_forgotten_there_is_nothing_to_take_back() -> None:
    told(HIDDEN, FORGOTTEN).when(WITHDRAW).refused(*MISSING)


def test_what_is_only_stored_of_somebody_known_is_not_changed() -> None:
    told(STORED).when(WITHDRAW).refused("restricted", "/participation")
