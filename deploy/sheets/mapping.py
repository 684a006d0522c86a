"""What --map says: read, and held against the headings that there are."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from deploy.local.exits import Halt
from deploy.sheets.columns import Headed
from deploy.sheets.fields import VISITS, Kind, named_in
from deploy.sheets.files import read_map
from deploy.sheets.grid import Unreadable


def map_of(path: Path | None, kind: Kind = VISITS) -> dict[str, str]:
    """Which heading means which field; Halt where the file says nothing of the kind."""
    try:
        return read_map(path, kind) if path else {}
    except Unreadable as unreadable:
        raise Halt("unreadable_map", file=path, reason=unreadable) from None


def check_used(
    path: Path | None, told: Mapping[str, str], sheets: Iterable[Headed], kind: Kind = VISITS
) -> None:
    """Halt where a heading of the map is in no sheet: a slip, and its column would be read as if not named."""
    headings = [column.heading for sheet in sheets for column in sheet.columns]
    if missing := sorted(told.keys() - named_in(headings, kind)):
        names = ", ".join(f'"{name}"' for name in missing)
        reason = f"no sheet that is read has a heading {names}"
        raise Halt("unreadable_map", file=path, reason=reason)
