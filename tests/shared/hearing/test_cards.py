"""Whose a card is, as it was heard."""

from typing import Any

import pytest

from shared.decider import Refused, Seen
from shared.events.event import Event
from shared.events.forgetting import ErasureNoted
from shared.events.hearing import (
    CardNoted,
    PersonGuardNoted,
    PersonMergeNoted,
    PersonNoted,
    PersonNoteWithdrawn,
)
from shared.hearing.cards import Card, NoteCard, cards, check_card
from tests.given import facts, given, named

CARD, AMINA, KEPT, FACT = (named(it) for it in ("blå räv 42", "Amina", "Amina kept", "heard"))


def told(turn: str, person: object = None) -> dict[str, Any]:
    return {"card": CARD, "noted": FACT, "turn": turn, "person": person}


def noted(turn: str, person: object = None) -> CardNoted:
    return CardNoted(**told(turn, person))


def test_what_happens_to_a_card_is_noted_each_time_and_once() -> None:
    story = given(cards)
    for version, (turn, person) in enumerate(
        [
            ("stocked", None),
            ("given", AMINA),
            ("lost", AMINA),
            ("found", AMINA),
            ("taken_back", AMINA),
            ("given", KEPT),
        ],
        1,
    ):
        wish = NoteCard(**told(turn, person))
        story = story.when(wish).then(noted(turn, person), version=version, thing=CARD)
        story = story.when(wish).then(version=version)
    assert story.state == Card(6, stocked=True, person=KEPT)


def test_a_card_taken_out_of_stock_is_none() -> None:
    assert not given(cards, noted("stocked"), noted("unstocked")).state.known
    assert given(cards, noted("stocked")).state.known


def checked(chain: tuple[Any, ...], *of_card: Event, **of_people: tuple[Event, ...]) -> str:
    known = {named(name): facts(events) for name, events in of_people.items()}
    try:
        check_card(CARD, chain, Seen({CARD: facts(of_card), **known}))
    except Refused as refused:
        return refused.code
    return "fine"


GIVEN = noted("given", AMINA)
KNOWN = PersonNoted(person=AMINA, noted=FACT)


@pytest.mark.parametrize(
    ("of_card", "chain", "code"),
    [
        ((), (), "no_such_card"),
        ((noted("stocked"),), (), "card_not_issued"),
        ((noted("stocked"), noted("lost")), (), "card_revoked"),
        ((GIVEN,), (AMINA,), "fine"),
        ((GIVEN, noted("lost", AMINA)), (AMINA,), "card_revoked"),
        ((GIVEN,), (), "unavailable"),
        ((GIVEN,), (KEPT,), "no_such_card"),
        ((noted("stocked"), GIVEN, noted("taken_back", AMINA)), (AMINA,), "card_not_issued"),
    ],
)
def test_a_card_counts_while_it_is_known_given_and_not_lost(
    of_card: tuple[Event, ...], chain: tuple[Any, ...], code: str
) -> None:
    assert checked(chain, *of_card, Amina=(KNOWN,)) == code


def test_a_card_hides_who_it_is_and_not_that_there_is_nobody() -> None:
    hidden = PersonGuardNoted(person=AMINA, noted=FACT, protected=True, named_readers=("dpo",))
    assert checked((AMINA,), GIVEN, Amina=(KNOWN, hidden)) == "fine"
    withdrawn = PersonNoteWithdrawn(person=AMINA, noted=FACT)
    assert checked((AMINA,), GIVEN, Amina=(KNOWN, withdrawn)) == "no_such_card"
    gone = ErasureNoted(erasure=named("erasure"), noted=FACT, person=AMINA)
    assert checked((AMINA,), GIVEN, Amina=(KNOWN, gone)) == "no_such_card"


def test_a_dropped_ones_card_is_the_kept_ones_for_as_long_as_the_merge_stands() -> None:
    heard = {"merge": named("merge"), "noted": FACT, "keep": KEPT, "drop": AMINA}
    kept = {"Amina kept": (PersonNoted(person=KEPT, noted=FACT),)}
    merged = {"Amina": (KNOWN, PersonMergeNoted(**heard)), **kept}
    assert checked((AMINA, KEPT), GIVEN, **merged) == "fine"
    assert checked((AMINA, KEPT), GIVEN, Amina=(KNOWN,), **kept) == "unavailable"
