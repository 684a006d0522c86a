"""Tables leave once, exact totals by a decision; both are taken back."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from services.reporting.commands.releases import (
    DecideDisclosure,
    ReleaseFigures,
    WithdrawDisclosure,
    WithdrawRelease,
)
from services.reporting.deciders.releases import disclosures, releases
from shared.events.releases import (
    DisclosureDecided,
    DisclosureDecidedWithdrawn,
    FiguresReleased,
    FiguresReleaseWithdrawn,
)
from tests.given import given, named

ID = named("key")
DAY = date(2026, 3, 2)
TABLE: dict[str, Any] = {
    "indicator": "E0",
    "figure": "persons",
    "definition_version": 1,
    "since": None,
    "until": DAY,
    "by": ("sex",),
    "as_of": 7,
    "codes": ("kvinna", "man"),
    "counts": (15, 0),
}
EXACT = {"figure": "G1", "recipient": "steering", "decision": "SN 2026/1"}


def test_a_table_leaves_once_and_is_taken_back_once() -> None:
    told = FiguresReleased.model_validate({"release": ID, **TABLE})
    wish = ReleaseFigures.model_validate(TABLE)
    had = given(releases).when(wish).then(told, version=1, thing=ID)
    back = WithdrawRelease(release=ID, reason="wrong period")
    gone = had.when(back).then(
        FiguresReleaseWithdrawn(release=ID, reason="wrong period"), version=2
    )
    gone.when(back).refused("no_such_release", "/release")


@pytest.mark.parametrize("counts", [(15, 3), (15, -5), (15,), ()])
def test_nothing_but_multiples_of_five_can_leave(counts: tuple[int, ...]) -> None:
    with pytest.raises(ValidationError):
        ReleaseFigures.model_validate(TABLE | {"counts": counts})


def test_a_recipient_gets_a_total_exact_by_a_decision_until_it_is_taken_back() -> None:
    days = {"decided_on": DAY, "since": DAY}
    told = DisclosureDecided.model_validate({"disclosure": ID, **EXACT, **days})
    wish = DecideDisclosure.model_validate(EXACT | {"decided_on": DAY, "from": DAY})
    had = given(disclosures).when(wish).then(told, version=1, thing=ID)
    back = WithdrawDisclosure(disclosure=ID, reason="a slip")
    gone = had.when(back).then(
        DisclosureDecidedWithdrawn(disclosure=ID, reason="a slip"), version=2
    )
    gone.when(back).refused("no_such_disclosure", "/disclosure")


@pytest.mark.parametrize("figure", ["G3", "E0"])
def test_no_other_figure_than_goals_1_and_2_leaves_exact(figure: str) -> None:
    with pytest.raises(ValidationError):
        DecideDisclosure.model_validate(EXACT | {"figure": figure})
