"""Forgetting is decided by one person, approved by another, and told once it is done."""

from dataclasses import replace
from typing import Final

import pytest
from pydantic import SecretStr

from services.visits.commands.erasures import (
    ApproveErasure,
    AskErasure,
    CompleteErasure,
    WithdrawErasure,
)
from services.visits.commands.people import CorrectPerson
from services.visits.commands.visits import RecordVisit
from services.visits.deciders.erasures import erasures
from services.visits.deciders.people import people
from services.visits.deciders.visits import visits
from shared.events.common import SubjectErased
from shared.events.erasures import ErasureApproved, ErasureAsked, ErasureWithdrawn
from shared.events.people import PersonRegistered
from tests.given import EVENING, given, named

AMINA: Final = named("key")
ERASURE: Final = named("erasure")
OTHER: Final = named("another erasure")
NUMBER: Final = "SN 2026/0412"
REGISTERED: Final = PersonRegistered(person=AMINA, target_group="abo", site="motesplatsen")
ASK: Final = AskErasure(person=AMINA, basis="art_17", decision=NUMBER)
APPROVE: Final = ApproveErasure(erasure=ERASURE)
WITHDRAW: Final = WithdrawErasure(erasure=ERASURE, reason=SecretStr("the wrong person"))
COMPLETE: Final = CompleteErasure(erasure=ERASURE)
ASKED: Final = ErasureAsked(erasure=ERASURE, person=AMINA, basis="art_17", decision=NUMBER)
APPROVED: Final = ErasureApproved(erasure=ERASURE, person=AMINA)
WITHDRAWN: Final = ErasureWithdrawn(
    erasure=ERASURE, person=AMINA, reason=SecretStr("the wrong person")
)
ERASED: Final = SubjectErased(erasure=ERASURE, person=AMINA)

asked_by_another = replace(
    given(erasures, REGISTERED, ASKED),
    history=tuple(
        replace(one, envelope=replace(one.envelope, actor="somebody else"))
        for one in given(erasures, REGISTERED, ASKED).history
    ),
)


def test_an_erasure_is_asked_for_with_its_ground_and_its_decision() -> None:
    given(erasures, REGISTERED).when(ASK, key="erasure").then(ASKED, version=1, thing=ERASURE)


def test_whom_nobody_knows_nobody_forgets() -> None:
    given(erasures).when(ASK).refused("no_such_person", "/person")


@pytest.mark.parametrize("words", ["about Amina Noor", "2026/1 Amina", "", "Amina", "x" * 60])
def test_a_decision_has_a_number_and_no_words(words: str) -> None:
    with pytest.raises(ValueError, match="decision"):
        AskErasure(person=AMINA, basis="art_17", decision=words)


def test_a_second_person_approves() -> None:
    asked_by_another.when(APPROVE).then(APPROVED, version=2, thing=ERASURE)


def test_whoever_asked_does_not_approve() -> None:
    given(erasures, REGISTERED, ASKED).when(APPROVE).refused("same_person", "/erasure")


def test_it_is_approved_once_and_then_not_taken_back() -> None:
    story = asked_by_another.when(APPROVE).after
    story.when(APPROVE).refused("already_approved", "/erasure")
    story.when(WITHDRAW).refused("already_approved", "/erasure")


def test_what_is_not_approved_can_be_taken_back_by_anybody_who_may_ask() -> None:
    for story in (given(erasures, REGISTERED, ASKED), asked_by_another):
        back = story.when(WITHDRAW).then(WITHDRAWN, version=2, thing=ERASURE)
        back.when(APPROVE).refused("no_such_erasure", "/erasure")
        back.when(WITHDRAW).refused("no_such_erasure", "/erasure")


def test_another_erasure_waits_in_vain_once_one_is_approved() -> None:
    both = given(erasures, REGISTERED, ASKED, ErasureAsked(**{**dict(ASKED), "erasure": OTHER}))
    approved = replace(
        both, history=(*both.history, *asked_by_another.when(APPROVE).after.history[-1:])
    )
    approved.when(ApproveErasure(erasure=OTHER)).refused("no_such_erasure", "/erasure")


def test_it_is_told_to_be_done_once_and_only_if_it_was_approved() -> None:
    given(erasures, REGISTERED, ASKED).when(COMPLETE).refused("no_such_erasure", "/erasure")
    story = given(erasures, REGISTERED, ASKED, APPROVED)
    done = story.when(COMPLETE).then(ERASED, version=3, thing=ERASURE)
    done.when(COMPLETE).then(version=3, thing=ERASURE)


def test_behind_the_fence_there_is_no_such_person_for_whoever_asks() -> None:
    story = given(people, REGISTERED, ASKED)
    correct = CorrectPerson(person=AMINA, expected_version=1, given_name=SecretStr("Amina"))
    assert story.when(correct).after.history != story.history
    given(people, REGISTERED, ASKED, APPROVED).when(correct).refused("no_such_person", "/person")
    came = RecordVisit(person=AMINA, site="motesplatsen", occurred_at=EVENING)
    there = given(visits).and_of(AMINA, REGISTERED, ASKED, APPROVED)
    there.when(came).refused("no_such_person", "/person")
    given(erasures, REGISTERED, ASKED, APPROVED).when(ASK).refused("no_such_person", "/person")


def test_asking_alone_moves_the_version_and_nothing_else() -> None:
    assert given(people, REGISTERED, ASKED).state.version == 2
    assert given(people, REGISTERED, ASKED, WITHDRAWN).state.known
