"""Facts in fewer rows are the same facts."""

from typing import Final

import pytest

from services.reporting.indicators.catalogue import newest
from services.reporting.indicators.definitions import LIBRARY
from services.reporting.indicators.facts import FACTS
from services.reporting.indicators.plan import plan
from services.reporting.indicators.tables import Facts, statement, views

IN_FEWER_ROWS: Final = [(its, its.coarser) for its in FACTS.values() if its.coarser]


def used(facts: Facts) -> frozenset[str]:
    """The views that facts are read from."""
    return views(statement(facts.select, *facts.needs))


@pytest.mark.parametrize(("facts", "coarser"), IN_FEWER_ROWS)
def test_facts_in_fewer_rows_have_no_view_and_no_column_that_the_others_have_not(
    facts: Facts, coarser: Facts
) -> None:
    assert used(coarser) == used(facts)
    assert coarser.columns.items() <= facts.columns.items()


@pytest.mark.parametrize(
    ("by", "read", "unread"),
    [((), "often", "attended"), (("sex",), "often", "attended"), (("site",), "attended", "often")],
)
def test_facts_are_read_in_fewer_rows_where_nothing_else_is_asked(
    by: tuple[str, ...], read: str, unread: str
) -> None:
    asked = plan(newest(LIBRARY["E0"]), by).statement
    assert f"{read} as" in asked
    assert f"{unread} as" not in asked
