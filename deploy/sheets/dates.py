"""Dates and times of day as Swedes write them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

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
    name: number
    for number, names in enumerate(
        (
            "måndagen mandagen monday",
            "tisdagen tuesday",
            "onsdagen wednesday",
            "torsdagen thursday",
            "fredagen friday",
            "lördagen lordagen saturday",
            "söndagen sondagen sunday",
        )
    )
    for name in names.split()
}
HERE: Final = ZoneInfo("Europe/Stockholm")
"""Where a moment that is written with its distance from UTC is read off the clock."""
DASHES: Final = str.maketrans("–—−‐‑", "-----")  # noqa: RUF001 - that is the point
WEEKDAY: Final = re.compile(r"(?:på )?(?:(?!den )([a-zåäö]{2,})\.?,?\s+)?(?:den )?(?=\d)")
UNTIL: Final = r"(?: ?- ?(?:kl\.? ?)?\d{1,2}(?:[:.,]?\d\d)?)?"
"""A time of day may be the first of two."""
SECONDS: Final = r"(?:[:.]\d\d(?:\.\d+)?)?"
CLOCK: Final = re.compile(
    rf"(?: |\s+kl\.?\s*)(?P<h>\d{{1,2}})[:.](?P<min>\d\d){SECONDS}{UNTIL}$"
    rf"|\s+kl\.?\s*(?P<kl>\d{{1,2}}){UNTIL}$"
    rf"|[ t](?P<hh>\d\d):(?P<mm>\d\d){SECONDS} ?(?P<utc>z|\+\d\d(?::?\d\d)?)?$"
)
YEAR: Final = r"(?P<y>\d{4}|'?\d\d)"
FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})",
        r"(?P<y>\d{4}|\d\d)(?P<m>\d\d)(?P<d>\d\d)",
        rf"(?P<d>\d{{1,2}})[/.] ?(?P<m>\d{{1,2}})\.?(?:[-/. ] ?-?{YEAR})?",
        r"(?P<d>\d{1,2})-(?P<m>\d{1,2})-(?P<y>\d{4})",
        rf"(?P<d>\d{{1,2}})(?::[ae]|[ae](?= )|\.)? ?(?P<m>[a-z]{{3,}})\.?,?(?: ?-?{YEAR})?",
    )
)
UNSURE: Final = re.compile(r"\d\d-\d\d-\d\d")
TITLED: Final = re.compile(r"\b20\d\d\b")
NUMBER: Final = re.compile(r"\d{5}(?:[.,]\d+)?|\d+,\d+")
"""A day as Excel counts them, or a decimal: 3,1 may have been 3.1 or 3.10."""
TIME: Final = re.compile(rf"(?:kl(?:ockan)?\.? ?)?(\d{{1,2}})(?:[:.,]?(\d\d))?{SECONDS}{UNTIL}")


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written, perhaps without a year; `at` where a time of day stands with it."""

    year: int | None
    month: int
    day: int
    weekday: int | None = None
    at: time | None = None
    shape: str = ""
    """Where the month is a number: what stands between the numbers, each of them as a 0."""
    short: bool = False
    """Whether two digits are the year, and nothing sets them apart as one."""

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

    def here(self, utc: str) -> "Written":
        """The same moment on our clocks, of one that is so far from UTC."""
        offset = "+00:00" if utc == "z" else utc
        try:
            moment = datetime.fromisoformat(f"{self.on(None)}T{self.at}{offset}").astimezone(HERE)
        except ValueError:
            raise Unclear("this is not a time of day") from None
        return Written(moment.year, moment.month, moment.day, at=moment.time(), shape=self.shape)


def written(text: str) -> Written:
    """What a cell says of a day; Unclear where that is nothing, or more than one thing."""
    words, weekday = _weekday(folded(text))
    if form := _form(words):
        return _read(form, weekday, None)
    if (clock := CLOCK.search(words)) and (form := _form(words[: clock.start()].strip())):
        at = _time(clock["h"] or clock["kl"] or clock["hh"], clock["min"] or clock["mm"] or "00")
        said = _read(form, weekday, at)
        return said.here(clock["utc"]) if clock["utc"] else said
    if UNSURE.fullmatch(words):
        raise Unclear("day, month and year cannot be told apart")
    if NUMBER.fullmatch(words):
        raise Unclear("this is a bare number; let Excel show the column as dates")
    raise Unclear("this is not a date")


def time_of_day(text: str) -> time:
    """A time of day; Unclear where it is none."""
    found = TIME.fullmatch(folded(text))
    if not found:
        raise Unclear("this is not a time of day")
    return _time(found[1], found[2] or "00")


def folded(text: str) -> str:
    """Without case, with one kind of dash and blank, and without signs that nobody sees."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
    return unicodedata.normalize("NFKC", seen.casefold()).translate(DASHES).strip()


def written_in(texts: Iterable[str]) -> Iterator[Written]:
    """What is written in those cells that are dates."""
    for text in texts:
        with suppress(Unclear):
            yield written(text)


def days(texts: Iterable[str]) -> Iterator[date]:
    """The days in these cells that are written with their year."""
    for said in written_in(texts):
        with suppress(Unclear):
            yield said.on(None)


def _weekday(words: str) -> tuple[str, int | None]:
    found = WEEKDAY.match(words)
    if not found:
        return words, None
    return words[found.end() :], _begun(found[1], WEEKDAYS, "this is not a date") if found[
        1
    ] else None


def _form(words: str) -> re.Match[str] | None:
    return next((found for form in FORMS if (found := form.fullmatch(words))), None)


def _read(form: re.Match[str], weekday: int | None, at: time | None) -> Written:
    year, month = form["y"], form["m"]
    number = int(month) if month.isdecimal() else _begun(month, MONTHS, "there is no such month")
    full = None if year is None else int(year.strip("'")) + (2000 if len(year) < 4 else 0)  # noqa: PLR2004 - '26 is 2026
    shape = re.sub(r"\d+", "0", form.group()) if month.isdecimal() else ""
    apart = year is None or len(year) != 2 or form.string[: form.start("y")].endswith("-")  # noqa: PLR2004 - likewise
    return Written(full, number, int(form["d"]), weekday, at, shape, short=not apart)


def _begun(word: str, names: Mapping[str, int], unclear: str) -> int:
    """The number of the one name that begins so."""
    found = {number for name, number in names.items() if name.startswith(word)}
    if len(found) != 1:
        raise Unclear(unclear)
    return found.pop()


def _time(hours: str, minutes: str) -> time:
    try:
        return time(int(hours), int(minutes))
    except ValueError:
        raise Unclear("this is not a time of day") from None
