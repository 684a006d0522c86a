"""A view of schema `reports` as data: what it shows, what each column means, which rule protects it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

ZONE: Final = "{zone}"
"""In a view's SQL: the time zone of local dates. `{as_of}` is the ledger index at which it looks."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its type in PostgreSQL, and what it means."""

    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Shown:
    """One view: `sql` selects its columns in their order from `{projection}`s as they stood at an index.

    `uses` names these projections. `rule` says why whoever reads it may: what counts recorded persons
    is shown as it was released, and not otherwise (R14).
    """

    name: str
    meaning: str
    rule: str
    columns: Sequence[Column]
    uses: Sequence[str]
    sql: str


NO_PERSONS: Final = "R14, DESIGN §9: it tells of no recorded person, and is exact."
HEADS: Final = "R14, DESIGN §9: heads in a room, not recorded persons; they are exact."
HOURS: Final = "R14, DESIGN §9: hours are not controlled; nobody's own are told, only their sum."
PUBLIC: Final = "Public information about a service or an organisation."
SETTINGS: Final = "Settings of the municipality; they tell of nobody."


def literal(text: str) -> str:
    """A text of ours as SQL."""
    doubled = text.replace("'", "''")
    return f"'{doubled}'"
