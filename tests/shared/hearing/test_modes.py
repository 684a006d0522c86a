"""How much may be written down, as it was heard."""

from datetime import date

import pytest

from shared.decider import Asked
from shared.events.hearing import ModeNoted, ModeNoteWithdrawn
from shared.hearing.modes import NoteMode, WithdrawModeNote, modes
from shared.modes import of_activity, of_site, strictest
from tests.given import EVENING, given, named

HEARD = {"decision": named("decision"), "noted": named("heard")}
DAY = date(2026, 9, 1)
TOLD = HEARD | {"scope": "site", "of": "motesplatsen", "mode": "pseudonymous", "since": DAY}
NOTED = ModeNoted.model_validate(TOLD)
NOTE = NoteMode.model_validate(TOLD)
BACK = WithdrawModeNote(**HEARD, about=of_site("motesplatsen"))


def test_a_mode_is_noted_once_and_so_is_that_it_was_a_mistake() -> None:
    story = given(modes).when(NOTE).then(NOTED, version=1, thing=HEARD["decision"])
    story.when(NOTE).then()
    assert story.state.on(DAY) == "pseudonymous"
    story = story.when(BACK).then(ModeNoteWithdrawn(**HEARD), version=2)
    story.when(BACK).then()
    assert story.state.on(DAY) == "identified"


def test_what_is_heard_lies_where_visits_has_it() -> None:
    def lies(wish: NoteMode | WithdrawModeNote) -> object:
        return modes.stream(Asked(wish, named("key"), "", EVENING, DAY, named("key")))

    assert lies(NOTE) == lies(BACK) == of_site("motesplatsen")
    cafe = named("cafe")
    of_cafe = NoteMode.model_validate(TOLD | {"scope": "activity", "of": str(cafe)})
    assert lies(of_cafe) == of_activity(cafe)


@pytest.mark.parametrize(
    ("both", "holds"),
    [
        (("identified", "pseudonymous"), "pseudonymous"),
        (("headcount", "pseudonymous"), "headcount"),
        (("identified",), "identified"),
        ((), "identified"),
    ],
)
def test_of_two_modes_the_stricter_holds(both: tuple[str, ...], holds: str) -> None:
    assert strictest(both) == holds  # type: ignore[arg-type]
