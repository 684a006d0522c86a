"""The data dictionary, from what makes the views; python -m deploy.contracts writes it to docs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from services.reporting.exports.shown import Shown
from services.reporting.exports.views import SHOWN

FILE: Final = Path(__file__).resolve().parent.parent / "docs" / "data-dictionary.md"
HEAD: Final = """\
# Data dictionary

What the reporting team reads in SQL: the views of schema `reports`, through the role `reporting_ro`, which
reaches nothing else. [analysts.md](analysts.md) says how. The tables behind the views may change at any time;
the views are a promise: a column keeps its name, its type and its meaning, and new ones come last.

Every view shows what stands, at one ledger index for all of a transaction: `ledger_head` says which. After
`set brygga.as_of = 4711` they show what stood at that index, for ever the same. Ids are opaque. The same
sentences stand in the database, as comments on the views and their columns.

| view | what it shows |
|---|---|
"""


def dictionary() -> str:
    """The whole document."""
    views = sorted(SHOWN, key=lambda it: it.name)
    listed = "\n".join(f"| [{it.name}](#{it.name}) | {it.meaning} |" for it in views)
    return f"{HEAD}{listed}\n" + "".join(f"\n{section}\n" for section in map(_section, views))


def _section(view: Shown) -> str:
    return "\n".join(_lines(view))


def _lines(view: Shown) -> Iterator[str]:
    yield f"## {view.name}"
    yield ""
    yield f"{view.meaning} {view.rule}"
    yield ""
    yield "| column | type | meaning |"
    yield "|---|---|---|"
    for column in view.columns:
        yield f"| {column.name} | {column.type} | {column.meaning} |"
