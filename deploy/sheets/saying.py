"""Say what was understood of a file, in counts and headings, and never in what its rows hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from deploy.sheets.columns import Headed
from deploy.sheets.files import Understood

KINDS: Final = {
    "blank": ("blank line", "blank lines"),
    "heading": ("line with the headings again", "lines with the headings again"),
    "total": ("line with totals", "lines with totals"),
    "closed": ("line that says that nobody came", "lines that say that nobody came"),
    "day": ("line with nothing but a day", "lines with nothing but a day"),
}
UNTOLD: Final = frozenset({"blank"})
"""What nobody looks for by its line."""


def said(file: Understood) -> Iterator[str]:
    """Everything to know before it is written, a line at a time."""
    yield f"Read as {file.form}."
    for sheet, read in file.sheets:
        yield from of_sheet(sheet, read.skipped)
        if read.dated:
            yield f"  The day above, which stands alone, is taken for {lines(read.dated)}."
    yield from of_others(file.others, "no column holds dates", file.aside)
    yield from _people(file)
    yield from _days(file)


def of_sheet(sheet: Headed, skipped: Mapping[str, Sequence[int]]) -> Iterator[str]:
    """What each column of a sheet was understood to hold, and which lines were no rows."""
    both = f"{sheet.first}" if sheet.first == sheet.last else f"{sheet.first} and {sheet.last}"
    yield f"{f'Sheet {sheet.name}' if sheet.name else 'The sheet'} has its headings in line {both}."
    width = max(len(column.heading) for column in sheet.columns)
    for column in sheet.columns:
        meaning = f"→ {column.field}" if column.field else f"left out: {column.reason}"
        yield f"  {column.heading:{width}}  {meaning}"
    for kind, numbers in skipped.items():
        where = "" if kind in UNTOLD else f": {lines(numbers)}"
        yield f"  {len(numbers)} {KINDS[kind][len(numbers) > 1]} left out{where}."


def of_others(others: Sequence[str], reason: str, aside: Mapping[str, str]) -> Iterator[str]:
    """Which sheets of a workbook are left out, each with its reason."""
    for name, why in {**dict.fromkeys(others, reason), **aside}.items():
        yield f'Sheet "{name}" is left out: {why}.'


def lines(numbers: Sequence[int]) -> str:
    """The numbers of lines, those in a row as one."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    shown = (f"{part[0]}-{part[-1]}" if len(part) > 1 else f"{part[0]}" for part in parts)
    return f"{'lines' if len(numbers) > 1 else 'line'} {', '.join(shown)}"


def _people(file: Understood) -> Iterator[str]:
    rows, bad = file.rows, {bad.place for bad in file.bad}
    named = sum(row.name is not None for row in rows)
    yield f"{len(rows) + len(bad)} rows: {len(rows)} visits, {len(bad)} cannot be taken."
    yield f"{named} visits of {len(file.known.people)} people with names, {len(rows) - named} nameless."
    if alike := len(file.known.alike):
        yield f"{alike} of them may be a namesake of whose birth more is told; in Brygga they are two."
    told = sum(not row.name and bool(row.sex or row.birth or row.target_group) for row in rows)
    if told:
        yield f"{told} nameless visitors told more than is kept of the nameless; that is left out."
    again = Counter((who, row.day) for row in rows if (who := file.known.whose.get(row.place)))
    if more := again.total() - len(again):
        yield f"{more} are further check-ins of somebody on the same day, and add to the day's visit."


def _days(file: Understood) -> Iterator[str]:
    if days := sorted(row.day for row in file.rows):
        yield f"First day {days[0]}, last day {days[-1]}."
