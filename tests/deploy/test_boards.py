"""Boards ask for what is measured, and what is measured is on a board."""

import re
from typing import Final

import pytest

from deploy.grafana.boards import BOARDS, FOLDER, documents
from tests.deploy.test_alerts import MEASURED, family_of

EXPRS: Final = [panel.expr for board in BOARDS.values() for panel in board.panels]
SHOWN: Final = {family_of(name) for expr in EXPRS for name in re.findall(r"brygga_\w+", expr)}
ELSEWHERE: Final = {"brygga_build_info"}
"""What a board would not make clearer."""


@pytest.mark.parametrize(("name", "text"), documents().items())
def test_the_committed_boards_are_what_the_code_makes(name: str, text: str) -> None:
    assert (FOLDER / name).read_text() == text, "run: python -m deploy.grafana.boards"


def test_boards_show_all_that_is_measured_and_nothing_else() -> None:
    assert set(MEASURED) - ELSEWHERE == SHOWN
    assert {file.name for file in FOLDER.glob("*.json")} == set(documents())
