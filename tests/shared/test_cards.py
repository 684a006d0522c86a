"""The codes of cards: many, told apart by eye and ear, forgiving to write, and no offence to anybody."""

import re
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Levenshtein

from shared.cards import (
    ADJECTIVES,
    ANIMALS,
    LONGEST,
    MANY,
    NUMBERS,
    PAIRS,
    card_of,
    drawn,
    plain,
    spelled,
)

UNWANTED = (
    "gris svin hund valp tik åsna mula apa gorilla lemur uggla orm råtta mus get bagge ko tjur oxe "
    "höna kalkon kråka korp varg björn örn hyena gam lus loppa kackerlacka spindel padda groda ödla "
    "hök haj säl zebra hare påfågel fladdermus "
    "svart vit brun gul ljus mörk tjock smal fet ful dum lat gammal ung sjuk frisk rik fattig vild "
    "helig ren oren röda vita gula turkos pigg het lätt exotisk"
)
HURTFUL = (
    "pig",
    "svin",
    "hund",
    "apa",
    "neg",
    "zig",
    "kos",
    "kir",
    "zeb",
    "kaka",
    "haj",
    "hora",
    "nazi",
)
"""What must not be heard within a word, in any of the eight languages as far as we know them."""

CODES = st.builds(drawn, st.integers(0, 2**128))


def test_there_are_more_than_two_hundred_thousand_codes() -> None:
    assert len(ADJECTIVES) * len(ANIMALS) * len(NUMBERS) == MANY
    assert MANY >= 200_000


def test_no_word_is_in_a_list_twice_and_none_is_unwanted() -> None:
    words = [*ADJECTIVES, *ANIMALS]
    assert len({plain(it) for it in words}) == len(words)
    assert not {plain(it) for it in words} & {plain(it) for it in UNWANTED.split()}
    assert [it for it in words if any(bad in plain(it) for bad in HURTFUL)] == []


def test_every_word_is_short_and_written_with_swedish_letters() -> None:
    for word in (*ADJECTIVES, *ANIMALS):
        assert re.fullmatch("[a-zåäö]{3,10}", word), word


@pytest.mark.parametrize("words", [ADJECTIVES, ANIMALS], ids=["adjectives", "animals"])
def test_no_two_words_of_a_list_differ_by_one_letter_only(words: tuple[str, ...]) -> None:
    alike = [pair for pair in combinations(map(plain, words), 2) if Levenshtein.distance(*pair) < 2]
    assert alike == []


def test_a_number_has_two_digits_and_no_other_meaning() -> None:
    assert all(10 <= it <= 99 for it in NUMBERS)
    assert not {13, 14, 18, 69, 88} & {*NUMBERS}


def test_no_two_pairs_of_words_read_alike_without_blanks_and_dots() -> None:
    assert len({plain(a + b) for a in ADJECTIVES for b in ANIMALS}) == PAIRS


def test_every_code_can_be_drawn_and_none_else() -> None:
    assert len({drawn(it) for it in range(MANY)}) == MANY
    assert drawn(MANY) == drawn(0)


@pytest.mark.parametrize(
    "written",
    [
        "blå räv 42",
        "BLÅ RÄV 42",
        "Blå-Räv-42",
        "  bla rav 42 ",
        "blarav42",
        "bla\u030a ra\u0308v 42",
        "blå_räv.42",
        "blå\u00a0räv\t42",
        "\uff22lå räv \uff14\uff12",
    ],
)
def test_a_code_is_understood_however_it_is_written(written: str) -> None:
    assert spelled(written) == "blå räv 42"
    assert card_of(written) == card_of("blå räv 42")


@pytest.mark.parametrize(
    "written",
    [
        *("", "blå räv", "42", "blå räv 4", "blå räv 142", "räv blå 42", "blå blå 42"),
        *("blå räv 88", "blå räv ٤٢", "blue fox 42", "blå räv 42 " + " " * LONGEST, "b" * 10_000),
    ],
)
def test_what_no_card_could_have_is_no_code(written: str) -> None:
    assert spelled(written) is None


@given(CODES)
def test_a_drawn_code_is_spelled_as_it_was_drawn_and_fits(code: str) -> None:
    assert spelled(code) == spelled(plain(code)) == code
    assert len(code) <= 30


@given(CODES, CODES)
def test_two_codes_are_two_cards(one: str, other: str) -> None:
    assert (card_of(one) == card_of(other)) == (one == other)


@given(st.text(max_size=80))
def test_any_text_at_all_is_read_or_is_no_code(text: str) -> None:
    assert spelled(text) is None or plain(text) == plain(spelled(text) or "")
