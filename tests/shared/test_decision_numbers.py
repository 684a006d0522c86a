"""The number of a decision: as municipalities write it, and never anybody's."""

from typing import Final

import pytest
from pydantic import TypeAdapter, ValidationError

from shared.command import DecisionNumber

NUMBERS: Final = TypeAdapter(DecisionNumber)


@pytest.mark.parametrize(
    "number",
    [
        "SN 2026/0412",
        "KSN-2021-01234",
        "KS/2026:12",
        "KS-2026/12",
        "B 9/2026",
        "V2026/17",
        "2026-0412",
        "KS 2026.118",
        "20260412",
        "KS 2026001234",
    ],
)
def test_a_number_is_taken_as_it_stands_in_the_diary(number: str) -> None:
    assert NUMBERS.validate_python(number) == number


@pytest.mark.parametrize(
    "number",
    [
        "",
        "SN",
        "KS-",
        "KS--2026",
        "KS/-2026",
        "-2026/12",
        "KS - 2026/12",
        "Anna-1",
        "anna/1",
        "ANNA-MARIA-1",
        "SN 2026/12 Anna",
        "SN-KS-2026/1",
        "KOMMUNENS-2026/1",
        "1" * 60,
    ],
)
def test_a_number_holds_no_words(number: str) -> None:
    refused(number)


@pytest.mark.parametrize(
    "number",
    [
        "19900101-0017",
        "199001010017",
        "900101-0017",
        "9001010017",
        "900161-0017",
        "SN 19900101-0017",
        "SN-900101-0017",
        "SN 2026/900101:0017",
    ],
)
def test_a_number_is_nobodys_personal_number(number: str) -> None:
    refused(number)


def refused(number: str) -> None:
    with pytest.raises(ValidationError):
        NUMBERS.validate_python(number)
