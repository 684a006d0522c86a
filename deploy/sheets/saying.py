"""Say what was understood of a file, in counts and headings, and never in what its rows hold."""

from collections import Counter
from collections.abc import Iterator, Mapping

from deploy.sheets.columns import Headed
from deploy.sheets.files import Understood

KINDS = {"blank": "blank lines", "heading": "headings again", "total": "lines with totals"}


def said(file: Understood) -> Iterator[str]:
    """Everything to know before it is written, a line at a time."""
    yield f"Read as {file.form}."
    for sheet, read in file.sheets:
        yield from of_sheet(sheet, read.skipped)
    for name in file.others:
        yield f'Sheet "{name}" is left out: no column holds dates.'
    yield from _people(file)
    yield from _days(file)


def of_sheet(sheet: Headed, skipped: Mapping[str, int]) -> Iterator[str]:
    """What each column of a sheet was understood to hold, and which lines were no rows."""
    lines = f"{sheet.first}" if sheet.first == sheet.last else f"{sheet.first} and {sheet.last}"
    yield f"{f'Sheet {sheet.name}' if sheet.name else 'The sheet'} has its headings in line {lines}."
    width = max(len(column.heading) for column in sheet.columns)
    for column in sheet.columns:
        meaning = f"→ {column.field}" if column.field else f"left out: {column.reason}"
        yield f"  {column.heading:{width}}  {meaning}"
    for kind, number in skipped.items():
        yield f"  {number} {KINDS[kind]} left out."


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
