"""Dates and times of day as Swedes write them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from deploy.sheets.grid import Unclear

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january",
            "februari february",
            "mars march",
            "april",
            "maj may",
            "juni june",
            "juli july",
            "augusti august",
            "september sept",
            "oktober october",
            "november",
            "december",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS: Final = {
    start: number
    for number, starts in enumerate(
        ("mån man mon", "tis tue", "ons wed", "tor thu", "fre fri", "lör lor sat", "sön son sun")
    )
    for start in starts.split()
}
DASHES: Final = str.maketrans("–—−‐‑\u00a0\u202f", "-----  ")  # noqa: RUF001 - that is the point
WEEKDAY: Final = re.compile(r"(?:på )?([a-zåäö]{3})[a-zåäö]*\.?,?\s+(?:den )?(?=\d)")
CLOCK: Final = re.compile(r"(?:[ t]|\s+kl\.?\s*)(\d{1,2})[:.](\d\d)(?:[:.]\d\d(?:\.\d+)?)?$")
YEAR: Final = r"(?P<y>\d{4}|'?\d\d)"
FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})",
        r"(?P<y>\d{4}|\d\d)(?P<m>\d\d)(?P<d>\d\d)",
        rf"(?P<d>\d{{1,2}})[/.] ?(?P<m>\d{{1,2}})\.?(?:[-/. ] ?-?{YEAR})?",
        r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})(?::?[ae]|\.)? ?(?P<m>[a-z]{{3,}})\.?,?(?: ?-?{YEAR})?",
    )
)
UNSURE: Final = re.compile(r"\d\d-\d\d-\d\d")
TITLED: Final = re.compile(r"\b20\d\d\b")
SERIAL: Final = re.compile(r"\d{5}(?:\.\d+)?")
TIME: Final = re.compile(r"(?:kl(?:ockan)?\.? ?)?(\d{1,2})(?:[:.]?(\d\d))?(?:[:.]\d\d(?:\.\d+)?)?")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written, perhaps without a year; `at` where a time of day stands with it."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None
    at: time | None = None

    def on(self, year: int | None) -> date:
        """The day, in this year unless one was written; Unclear where there is no such day."""
        chosen = self.year or year
        if chosen is None:
            raise Unclear("the year is not said; give it with --year")
        try:
            day = date(chosen, self.month, self.day)
        except ValueError:
            raise Unclear("there is no such day") from None
        if self.weekday not in {None, day.weekday()}:
            raise Unclear("the weekday and the date do not fit together")
        return day


def written(text: str) -> Written:
    """What a cell says of a day; Unclear where that is nothing, or more than one thing."""
    words = unicodedata.normalize("NFKC", text.casefold()).translate(DASHES).strip()
    words, weekday = _weekday(words)
    if form := _form(words):
        return _read(form, weekday, None)
    if (clock := CLOCK.search(words)) and (form := _form(words[: clock.start()].strip())):
        return _read(form, weekday, _time(clock[1], clock[2]))
    if UNSURE.fullmatch(words):
        raise Unclear("day, month and year cannot be told apart")
    if SERIAL.fullmatch(words):
        raise Unclear("this is a bare number; let Excel show the column as dates")
    raise Unclear("this is not a date")


def time_of_day(text: str) -> time:
    """A time of day; Unclear where it is none."""
    found = TIME.fullmatch(text.casefold().strip())
    if not found:
        raise Unclear("this is not a time of day")
    return _time(found[1], found[2] or "00")


def days(texts: Iterable[str]) -> Iterator[date]:
    """The days in these cells that are written with their year."""
    for text in texts:
        with suppress(Unclear):
            yield written(text).on(None)


def _weekday(words: str) -> tuple[str, int | None]:
    found = WEEKDAY.match(words)
    if not found:
        return words, None
    if found[1] not in WEEKDAYS:
        raise Unclear("this is not a date")
    return words[found.end() :], WEEKDAYS[found[1]]


def _form(words: str) -> re.Match[str] | None:
    return next((found for form in FORMS if (found := form.fullmatch(words))), None)


def _read(form: re.Match[str], weekday: int | None, at: time | None) -> Written:
    year, month = form["y"], form["m"]
    number = int(month) if month.isdecimal() else _month(month)
    full = None if year is None else int(year.strip("'")) + (2000 if len(year) < 4 else 0)  # noqa: PLR2004 - '26 is 2026
    return Written(full, number, int(form["d"]), weekday, at)


def _month(word: str) -> int:
    found = {number for name, number in MONTHS.items() if name.startswith(word)}
    if len(found) != 1:
        raise Unclear("there is no such month")
    return found.pop()


def _time(hours: str, minutes: str) -> time:
    try:
        return time(int(hours), int(minutes))
    except ValueError:
        raise Unclear("this is not a time of day") from None
