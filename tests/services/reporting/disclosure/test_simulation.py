"""Whoever collects every table of a place recovers nobody from ours, and many from naive ones (feature 9)."""

import os

import pytest

from services.reporting.disclosure.attack import Found, attack
from tests.services.reporting.disclosure.places import (
    FAMILY,
    careful,
    naive,
    place,
)

LONG = bool(os.environ.get("BRYGGA_LONG"))
SERIES = 1000 if LONG else 60
MONTHS = 3


@pytest.mark.timeout(7200)
def test_no_small_cell_and_no_small_increment_is_recovered() -> None:
    careful_found = naive_found = cells = 0
    for seed in range(SERIES):
        people = place(seed, MONTHS)
        told = careful(people, MONTHS)
        cells += sum(len(table.cells) for table in told)
        careful_found += len(_exactly(attack(FAMILY, told, 2)))
        naive_found += len(_exactly(attack(FAMILY, naive(people, MONTHS), 2)))
    print(  # noqa: T201 - the naive rule's figure is to be seen beside ours
        f"{SERIES} series of {MONTHS} months, {cells} cells told: recovered {careful_found};"
        f" naive rule: {naive_found}"
    )
    assert careful_found == 0
    assert naive_found > 0
    assert cells > SERIES


def _exactly(found: list[Found]) -> list[Found]:
    """Cells and increments known to be one to four."""
    return [each for each in found if each.exactly in range(1, 5)]
