"""Every kind of fact is called something by whoever reads of it, in Swedish and in English."""

import re
from collections.abc import Iterator

import pytest

from shared.events.language import LANGUAGE
from shared.web.texts import LANGUAGES, TEXTS, deed

KINDS = {name for words in LANGUAGE.values() for name in words}


@pytest.mark.parametrize("spoken_in", LANGUAGES)
def test_every_kind_of_fact_has_its_name_and_no_name_is_left_over(spoken_in: str) -> None:
    names = [*named(spoken_in)]
    assert {*names} == KINDS
    assert len(names) == len(KINDS)
    assert all(deed(kind, spoken_in).strip() for kind in KINDS)


@pytest.mark.parametrize("spoken_in", LANGUAGES)
def test_no_two_kinds_have_the_same_name(spoken_in: str) -> None:
    assert len({deed(kind, spoken_in).lower() for kind in KINDS}) == len(KINDS)


def test_a_kind_without_a_name_is_missed() -> None:
    with pytest.raises(LookupError):
        deed("WeatherNoted", "sv")


def named(spoken_in: str) -> Iterator[str]:
    """Every kind that the texts of a language name."""
    told = (TEXTS / f"facts.{spoken_in}.ftl").read_text()
    return (it[1] for it in re.finditer(r"^(?!#)fact-(\S+) =", told, re.MULTILINE))
