"""What a caller may ask: strict, and honest about when things happened (pure)."""

import re
from datetime import MAXYEAR, date, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from typing import Annotated, ClassVar, Final

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
)
from pydantic_core import PydanticCustomError

from shared.personnummer import unnumbered

AHEAD: Final = timedelta(minutes=10)
"""How far ahead of the server a client's clock may be (DESIGN §12)."""
EARLIEST: Final = 1900

CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Characters that no name or note holds; some cannot be stored, others turn text around."""
BORN: Final = re.compile(
    r"(?<!\d)(\d\d)?\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[./:-]?\d{4}(?!\d)",
    re.ASCII,
)
DATED: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Happened:
    """Marks a field that tells when something happened: it cannot lie ahead, nor before 1900."""


def _dated(value: object) -> object:
    """Refuse all but RFC 3339: bare numbers would be read as seconds since 1970."""
    if isinstance(value, date) or (isinstance(value, str) and DATED.match(value)):
        return value
    raise PydanticCustomError("date_format", "dates and times are written as in RFC 3339")


def _day(value: object) -> object:
    """Refuse a moment where a day is asked for: whose midnight it would be is anybody's guess."""
    if isinstance(value, str) and not DATED.fullmatch(value):
        raise PydanticCustomError("date_format", "a day is written as in RFC 3339")
    return _dated(value)


def _plannable(moment: datetime) -> datetime:
    """Refuse what is before 1900, and the last year there is: its end may be in none, somewhere on earth."""
    if moment.year < EARLIEST:
        raise PydanticCustomError("before_1900", "nothing was planned before 1900")
    if moment.year == MAXYEAR:
        raise PydanticCustomError("date_format", "a moment has a date wherever one is")
    return moment


def of_nobody(text: str) -> str:
    """Refuse what may be a personal number: a day of birth, or one with 60 added, and four digits more."""
    if BORN.search(text):
        raise PydanticCustomError(
            "personnummer", "what anybody may read holds nobody's personal number"
        )
    return text


def _tidy(value: object) -> object:
    """Text without blanks around it; control characters are refused."""
    if isinstance(value, str) and CONTROL.search(value):
        raise PydanticCustomError("control_character", "text holds a control character")
    return value.strip() if isinstance(value, str) else value


Day = Annotated[date, Field(strict=False), BeforeValidator(_day)]
PlannedAt = Annotated[
    AwareDatetime, Field(strict=False), BeforeValidator(_dated), AfterValidator(_plannable)
]
HappenedAt = Annotated[AwareDatetime, Field(strict=False), BeforeValidator(_dated), Happened]
HappenedOn = Annotated[Day, Happened]
PerhapsHappenedAt = Annotated[HappenedAt | None, Happened]
PerhapsHappenedOn = Annotated[HappenedOn | None, Happened]
"""For what may be told of without its time, or its day: it happened when it was told."""
Text = Annotated[str, BeforeValidator(_tidy), Field(min_length=1, max_length=200)]
Passage = Annotated[str, BeforeValidator(_tidy), Field(min_length=1, max_length=500)]
"""A few sentences that anybody may read."""
DecisionNumber = Annotated[
    str,
    Field(pattern=r"^([A-ZÅÄÖa-zåäö]{1,8} ?|[A-ZÅÄÖ]{1,8}[/-])?[0-9][0-9./:-]{0,30}$"),
    AfterValidator(of_nobody),
]
"""A number in the diary, such as `SN 2026/0412` or `KSN-2021-01234`: it stays, so it tells of nobody."""
Private = Annotated[SecretStr, BeforeValidator(_tidy), Field(min_length=1, max_length=200)]
Reason = Annotated[SecretStr, BeforeValidator(_tidy), Field(min_length=1, max_length=500)]
Title = Annotated[Text, AfterValidator(unnumbered)]
"""What something is called where anybody may read it."""
Name = Annotated[Private, AfterValidator(unnumbered)]
"""What somebody is called."""
Count = Annotated[int, Field(ge=0, le=10_000)]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]


class Command(BaseModel):
    """A wish, in the imperative. `target` names the field with the id of the thing it concerns."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, hide_input_in_errors=True)
    target: ClassVar[str | None] = None
    missing: ClassVar[str] = "no_such_thing"
    guessed: ClassVar[bool] = False
    """Whether whoever guesses is slowed down."""
    site_field: ClassVar[str] = "site"
    """Which field names the site, where there is one."""


@lru_cache(maxsize=64)  # asked twice for every command of a batch
def dates(now: datetime, zone: tzinfo) -> tuple[date, date]:
    """The date by the clocks of a zone, and by one that is as far ahead as may be."""
    return now.astimezone(zone).date(), (now + AHEAD).astimezone(zone).date()


def misdated(command: Command, now: datetime, today: date) -> tuple[str, str] | None:
    """The first field that cannot have happened then, as (field, code): ahead_of_time or before_1900.

    `today` is the local date of `now` and the ten minutes that clocks may differ.
    """
    for name, said in _dates(type(command)):
        if code := _impossible(getattr(command, name), now, today):
            return said, code
    return None


@cache
def _dates(command: type[Command]) -> tuple[tuple[str, str], ...]:
    """The fields that tell when something happened, and what callers call them."""
    fields = command.model_fields.items()
    return tuple((name, f.alias or name) for name, f in fields if Happened in f.metadata)


def _impossible(when: datetime | date | int | None, now: datetime, today: date) -> str | None:
    if when is None:
        return None
    year = when if isinstance(when, int) else when.year
    if year < EARLIEST:
        return "before_1900"
    return "ahead_of_time" if _ahead(when, now, today) else None


def _ahead(when: datetime | date | int, now: datetime, today: date) -> bool:
    match when:
        case datetime():
            return when > now + AHEAD
        case date():
            return when > today
        case int():
            return when > today.year
