"""Which column it is that visits point at when they refuse what a row says."""

from collections.abc import Iterable
from typing import Final

from deploy.sheets.columns import Headed
from deploy.sheets.fields import MOTIVATED
from deploy.sheets.rows import Place

NUMBER: Final = (*MOTIVATED, "personnummer")
FROM: Final = {
    "given_name": ("given_name", "name"),
    "family_name": ("family_name", "name"),
    "birth_date": ("birth",),
    "birth_year": ("birth",),
    "personnummer": NUMBER,
    "personnummer_motivation": NUMBER,
    "occurred_at": ("date",),
}
"""The fields of a sheet that a command's field is made of, where it is not called the same."""


def heading(sheets: Iterable[Headed], place: Place, pointer: str) -> str:
    """The heading above what is pointed at; empty where no column told it."""
    called = pointer.strip("/").partition("/")[0]
    headings = (
        column.heading
        for sheet in sheets
        if place.sheet in {"", sheet.name}
        for field in FROM.get(called, (called,))
        for column in sheet.of(field)
    )
    return next(headings, "")
