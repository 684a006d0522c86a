"""Facts as files: CSV (RFC 4180), XLSX, Parquet; no cell of a spreadsheet starts a formula."""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, Literal, get_args
from uuid import UUID

import orjson
from openpyxl import Workbook

from services.reporting.exports.cells import cell
from shared.readmodel import ReadModel

Format = Literal["parquet", "csv", "xlsx"]
Row = Mapping[str, Any]
MOST_ROWS: Final = 1_048_575
"""Under its headings, in one sheet of XLSX."""
TYPES: Final[Mapping[object, str]] = {
    UUID: "uuid",
    str: "varchar",
    date: "date",
    int: "bigint",
    bool: "boolean",
}
PARQUET: Final = """
copy (select * from read_json($1, format = 'newline_delimited', columns = {columns}))
to '{path}' (format parquet, compression zstd)
"""


class TooManyRows(Exception):
    """A sheet has no place for so many."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an export, and what it holds where it holds anything."""

    name: str
    holds: object


def columns_of(row: type[ReadModel]) -> list[Column]:
    """The columns of a kind of row, in their order."""
    return [Column(name, _holds(field.annotation)) for name, field in row.model_fields.items()]


def write(form: Format, path: Path, columns: Sequence[Column], spool: Path, *, mark: bool) -> None:
    """The rows of a spool as one file; TooManyRows where it has no place for them."""
    match form:
        case "csv":
            _write_csv(path, columns, spooled(spool), mark=mark)
        case "xlsx":
            _require_place(spool)
            _write_xlsx(path, columns, spooled(spool))
        case "parquet":
            _write_parquet(path, columns, spool)


def spooled(spool: Path) -> Iterator[Row]:
    """The rows that were kept, one a line."""
    with spool.open("rb") as lines:
        yield from map(orjson.loads, lines)


def _write_csv(path: Path, columns: Sequence[Column], rows: Iterable[Row], *, mark: bool) -> None:
    """With CRLF, quotes where needed and empty where nothing is said; Excel wants a mark to see UTF-8."""
    with path.open("w", encoding="utf-8-sig" if mark else "utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow([it.name for it in columns])
        writer.writerows([_plain(row[it.name]) for it in columns] for row in rows)


def _require_place(spool: Path) -> None:
    with spool.open("rb") as lines:
        if sum(1 for _ in lines) > MOST_ROWS:
            raise TooManyRows


def _write_xlsx(path: Path, columns: Sequence[Column], rows: Iterable[Row]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(path.stem[:31])
    sheet.append([it.name for it in columns])
    for row in rows:
        sheet.append([_dated(it, row[it.name]) for it in columns])
    book.save(path)


def _write_parquet(path: Path, columns: Sequence[Column], spool: Path) -> None:
    import duckdb  # noqa: PLC0415 - large, and needed by nobody else

    typed = ", ".join(f"{it.name}: '{TYPES[it.holds]}'" for it in columns)
    quoted = str(path).replace("'", "''")
    with duckdb.connect() as db:
        db.execute(PARQUET.format(columns=f"{{{typed}}}", path=quoted), [str(spool)])


def _plain(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else cell(value)


def _dated(column: Column, value: object) -> object:
    """Dates as dates, so that a spreadsheet can reckon with them."""
    if column.holds is date and isinstance(value, str):
        return date.fromisoformat(value)
    return cell(value)


def _holds(annotation: object) -> object:
    found = [it for it in get_args(annotation) if it is not type(None)]
    return found[0] if found else annotation
