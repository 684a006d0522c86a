"""Swedish personal and coordination numbers: their form and check digit (SKV 704, pure)."""

import re
from typing import Final, TypeVar

from pydantic import SecretStr
from pydantic_core import PydanticCustomError

FORM: Final = re.compile(r"(?:\d{2})?(\d{6})[-+]?(\d{4})", re.ASCII)
ALIKE: Final = re.compile(r"(?<![\w-])(?:\d{2})?\d{6}\W?\d{4}(?![\w-])")
"""As somebody may have written one among other words, in whatever digits."""
Name = TypeVar("Name", str, SecretStr)


def checked(number: SecretStr) -> SecretStr:
    """The number without its sign; refused where form or check digit (Luhn, modulus 10) is wrong."""
    form = FORM.fullmatch(number.get_secret_value())
    if form is None or _luhn("".join(form.groups())) != 0:
        raise PydanticCustomError("personnummer", "not a personal or coordination number")
    return SecretStr(re.sub(r"[-+]", "", number.get_secret_value()))


def unnumbered(name: Name) -> Name:
    """The name; refused where such a number, right or mistyped, stands in it: names ask for no motive (R6)."""
    if ALIKE.search(name.get_secret_value() if isinstance(name, SecretStr) else name):
        raise PydanticCustomError("personnummer", "a personal or coordination number is no name")
    return name


def plain(number: str) -> str:
    """The ten digits that identify, whichever way the number was written."""
    return re.sub(r"\D", "", number)[-10:]


def _luhn(digits: str) -> int:
    doubled = [int(d) * (2 if place % 2 == 0 else 1) for place, d in enumerate(digits)]
    return sum(n // 10 + n % 10 for n in doubled) % 10
