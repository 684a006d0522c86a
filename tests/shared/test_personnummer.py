"""Personal and coordination numbers: their form, their check digit, and what makes two of them the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr
from pydantic_core import PydanticCustomError

from shared.personnummer import checked, plain, unnumbered

DIGITS = "0123456789"
NINE = st.text(DIGITS, min_size=9, max_size=9)
DOUBLED = dict(zip(DIGITS, (0, 2, 4, 6, 8, 1, 3, 5, 7, 9), strict=True))
"""The digit sum of twice a digit."""


def with_check_digit(nine: str) -> str:
    """The number as SKV 704 makes it: every other digit doubled, the sum filled up to a multiple of ten."""
    total = sum(DOUBLED[d] if place % 2 == 0 else int(d) for place, d in enumerate(nine))
    return nine + str(-total % 10)


def accepted(number: str) -> str | None:
    try:
        return checked(SecretStr(number)).get_secret_value()
    except PydanticCustomError:
        return None


@given(NINE, st.sampled_from(["", "18", "19", "20"]), st.sampled_from(["", "-", "+"]))
def test_a_number_with_its_check_digit_is_accepted_and_kept_without_its_sign(
    nine: str, century: str, sign: str
) -> None:
    number = with_check_digit(nine)
    assert accepted(f"{century}{number[:6]}{sign}{number[6:]}") == century + number


@given(NINE, st.integers(1, 9))
def test_every_other_check_digit_is_refused(nine: str, off: int) -> None:
    number = with_check_digit(nine)
    assert accepted(number[:-1] + str((int(number[-1]) + off) % 10)) is None


@given(NINE, st.integers(0, 8), st.integers(1, 9))
def test_one_digit_misread_is_noticed(nine: str, place: int, off: int) -> None:
    number = with_check_digit(nine)
    misread = str((int(number[place]) + off) % 10)
    assert accepted(number[:place] + misread + number[place + 1 :]) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "900101",
        "9001010017x",
        "x9001010017",
        "900101--0017",
        "900101 0017",
        "90-01010017",
        "9001010017\n",
        "09001010017",
        "119001010017 ",
        "٩٠٠١٠١٠٠١٧",
        "\uff19\uff10\uff10\uff11\uff10\uff11\uff10\uff10\uff11\uff17",
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert accepted(text) is None


@pytest.mark.parametrize(
    "written", ["9001010017", "900101-0017", "900101+0017", "199001010017", "19900101-0017"]
)
def test_a_number_is_the_same_whichever_way_it_is_written(written: str) -> None:
    assert accepted(written) is not None
    assert plain(written) == plain("9001010017")


@pytest.mark.parametrize(
    "name",
    [
        "19900101-9802",
        "199001019802",
        "900101+0017",
        "9001010018",
        "Amina 900101-0017",
        "Amina (900101 0017)",
        "900101–0017",  # noqa: RUF001 - as a word processor writes it
        "٩٠٠١٠١٠٠١٧",
    ],
)
def test_what_looks_like_a_number_is_no_name(name: str) -> None:
    with pytest.raises(PydanticCustomError, match="is no name"):
        unnumbered(SecretStr(name))


@pytest.mark.parametrize("name", ["Amina", "Amina 2", "Ali 1990-01-01", "Al-Hassan", "Bo 12345678"])
def test_whatever_else_somebody_is_called_is_a_name(name: str) -> None:
    assert unnumbered(SecretStr(name)).get_secret_value() == name
