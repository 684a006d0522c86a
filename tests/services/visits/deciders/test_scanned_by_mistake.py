"""Whoever scanned a card by mistake takes the visit back, whoever it is; nobody else learns of it (R7)."""

from typing import Any

import pytest

from services.visits.commands.visits import CorrectVisit, RecordVisit, WithdrawVisit
from services.visits.deciders.visits import visits
from shared.cards import card_of
from shared.events.cards import CardIssued
from shared.events.erasures import ErasureApproved
from shared.events.event import Event
from shared.events.people import PersonRegistered
from shared.events.protection import ProtectedIdentitySet, RestrictionSet
from shared.events.visits import VisitRecorded, VisitWithdrawn
from tests.given import EVENING, Story, given, named

ALI, VISIT, SITE, CODE = named("Ali"), named("key"), "motesplatsen", "blå räv 42"
KNOWN = PersonRegistered(person=ALI, target_group="abo", site=SITE)
HIDDEN = ProtectedIdentitySet(person=ALI, on=True, named_readers=("unit_manager",))
STORED = RestrictionSet(person=ALI, on=True, reason="contested")
FORGOTTEN = ErasureApproved(erasure=named("erasure"), person=ALI)
SCAN = RecordVisit(card=CODE, person=ALI, site=SITE, occurred_at=EVENING)
SCANNED = VisitRecorded(visit=VISIT, person=ALI, site=SITE, on=EVENING.date(), by_card=True)
BY_NAME = SCANNED.model_copy(update={"by_card": False})
WITHDRAW = WithdrawVisit(visit=VISIT, reason="the wrong card")
BACK = VisitWithdrawn(visit=VISIT, person=ALI, reason="the wrong card")


def told(*of_ali: Event, came: VisitRecorded = SCANNED) -> Story[Any, Any]:
    """Somebody told of a visit of Ali, to whom this happened; unless it is said, the same one asks."""
    return given(visits, came).and_of(ALI, KNOWN, *of_ali)


def test_a_visit_says_that_it_was_told_by_a_card() -> None:
    issued = CardIssued(card=card_of(CODE), person=ALI, code=CODE)
    story = given(visits).and_of(ALI, KNOWN, HIDDEN).and_of(card_of(CODE), issued)
    story.when(SCAN).then(SCANNED)


@pytest.mark.parametrize("of_ali", [(), (HIDDEN,), (HIDDEN, STORED)])
def test_whoever_scanned_it_takes_it_back(of_ali: tuple[Event, ...]) -> None:
    told(*of_ali).when(WITHDRAW).then(BACK, version=2)


def test_nobody_else_does_and_nothing_else_is_done_with_it() -> None:
    told(HIDDEN).when(WITHDRAW, actor="berit").refused("no_such_visit", "/visit")
    put_right = CorrectVisit(visit=VISIT, expected_version=1, stayed=True)
    told(HIDDEN).when(put_right).refused("no_such_visit", "/visit")


def test_what_was_told_by_name_is_hidden_as_they_are() -> None:
    told(HIDDEN, came=BY_NAME).when(WITHDRAW).refused("no_such_visit", "/visit")


def test_of_the_forgotten_there_is_nothing_to_take_back() -> None:
    told(HIDDEN, FORGOTTEN).when(WITHDRAW).refused("no_such_visit", "/visit")


def test_what_is_only_stored_of_somebody_known_is_not_changed() -> None:
    told(STORED).when(WITHDRAW).refused("restricted", "/visit")
