"""One cell at a time: names, years of birth and numbers, each read strictly or called unclear."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from pydantic import SecretStr
from pydantic_core import PydanticCustomError

from deploy.sheets.dates import written
from deploy.sheets.grid import Unclear, plain
from deploy.sheets.words import UNSAID, unsaid
from shared.personnummer import FORM, checked

LONGEST_NAME: Final = 100
MANY_CHILDREN: Final = 20
COORDINATION: Final = 60
LIFE: Final = 100
"""Years: two digits are read as the only year of birth within so many."""
MARKS: Final = frozenset(" -'’.`´")  # noqa: RUF001 - that is how people write them
JOINER: Final = "\u200c"
JOINED: Final = re.compile(r"(?<![\u0600-\u06ff])\u200c|\u200c(?![\u0600-\u06ff])")
"""A joiner that stands elsewhere than between two Arabic letters."""
TURNING: Final = frozenset("\u202d\u202e")
"""What turns the letters after it around is no slip."""
SEVERAL: Final = re.compile(r"\b(?:och|and|samt|familj(?:en)?|fam|m\.? ?fl)\b", re.IGNORECASE)
COUNT: Final = re.compile(r"(\d{1,4})(?: ?(?:st|barn|children))?", re.IGNORECASE)
YEAR: Final = re.compile(r"\d{4}|'?-?\d\d")


@dataclass(frozen=True, slots=True)
class Name:
    """What somebody is called, as they wrote it."""

    given: str
    family: str

    @property
    def spelling(self) -> str:
        """The same for the same name, whatever its case and blanks, and signs that nobody sees."""
        both = unicodedata.normalize("NFKC", f"{self.given} {self.family}").casefold()
        return " ".join(both.replace(JOINER, "").split())


@dataclass(frozen=True, slots=True)
class Birth:
    """When somebody was born: the year, and the day where it is known."""

    year: int
    on: date | None = None


def name(whole: str, given: str, family: str) -> Name | None:
    """A person's name from one cell or two; none where they gave none."""
    whole, given, family = map(_seen, (whole, given, family))
    parts = (given, family) if given or family else _parts(whole)
    first, last = (" ".join(part.split()) for part in parts)
    if unsaid(f"{given} {family}".strip() or whole):
        return None
    _check(f"{first} {last}")
    return Name(first, last) if first else Name(last, "")


def _parts(whole: str) -> tuple[str, str]:
    """Given and family name: `Haile, Dawit` or `Dawit Haile`."""
    if "," in whole:
        family, _, given = whole.partition(",")
        return given, family
    if sum(len(line.split()) > 1 for line in whole.splitlines()) > 1:
        raise Unclear("several people stand in one row")
    given, family, *_ = *whole.split(maxsplit=1), "", ""
    return given, family


def _seen(text: str) -> str:
    """Without signs of no width, which come along unseen; but where Persian needs one, it stays."""
    text = JOINED.sub("", text)
    return "".join(
        it for it in text if it == JOINER or it in TURNING or unicodedata.category(it) != "Cf"
    )


def _check(text: str) -> None:
    if SEVERAL.search(text):
        raise Unclear("several people stand in one row")
    if any(sign.isdecimal() for sign in text):
        raise Unclear("there are digits in a name")
    if not all(
        unicodedata.category(sign)[0] in "LM" or sign in MARKS or sign == JOINER for sign in text
    ):
        raise Unclear("there are signs in a name that no name has")
    if len(text) > LONGEST_NAME:
        raise Unclear("this is too long for a name")


def birth(text: str, today: date) -> Birth | None:
    """Year or date of birth; R6: a personal number is not taken, not even in part."""
    if plain(text) in UNSAID:
        return None
    if FORM.fullmatch(text.replace(" ", "")):
        raise Unclear("a personal number stands here, and may not (R6)")
    if YEAR.fullmatch(text):
        return Birth(_year(text.strip("'-"), today))
    day = written(text).on(None)
    if day.year > today.year and str(day.year) not in text:  # two digits, of the last century
        day = day.replace(year=day.year - 100)
    return Birth(_alive(day.year, today), day)


def _year(digits: str, today: date) -> int:
    if len(digits) == 4:  # noqa: PLR2004 - written out
        return _alive(int(digits), today)
    found = [year for year in (int(f"19{digits}"), int(f"20{digits}")) if _could(year, today)]
    if len(found) != 1:
        raise Unclear("the century of birth is not said")
    return found[0]


def _alive(year: int, today: date) -> int:
    if not today.year - LIFE - 20 <= year <= today.year:
        raise Unclear("nobody who comes was born then")
    return year


def _could(year: int, today: date) -> bool:
    return today.year - LIFE <= year <= today.year


def personnummer(text: str, birth: Birth | None) -> str | None:
    """A number as people write it: blanks, and a long dash from a word processor, mean nothing."""
    if not text:
        return None
    number = "".join(text.split()).replace("\u2013", "-")
    try:
        checked(SecretStr(number))
    except PydanticCustomError:
        raise Unclear("this is no personal or coordination number") from None
    if birth and not _agree(number, birth):
        raise Unclear("the number and the birth in this row do not fit together")
    return number


def _agree(number: str, birth: Birth) -> bool:
    """Whether a number is of this year, and of this day where it is told; coordination adds 60 to it (SKV)."""
    digits = "".join(sign for sign in number if sign.isdigit())
    year, month, day = digits[:-8], int(digits[-8:-6]), int(digits[-6:-4]) % COORDINATION
    same_year = str(birth.year).endswith(year)
    return same_year and (birth.on is None or (month, day) == (birth.on.month, birth.on.day))


def count(text: str) -> int | None:
    """A number of children; none where the cell is empty or a dash."""
    if not plain(text):
        return None
    found = COUNT.fullmatch(text)
    number = int(found[1]) if found else 0 if plain(text) in {"nej", "inga", "no"} else None
    if number is None:
        raise Unclear("this is not a number of children")
    if number > MANY_CHILDREN:
        raise Unclear(f"these are more than {MANY_CHILDREN} children")
    return number
