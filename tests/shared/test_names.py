"""What somebody or something is called holds no personal number, whichever command tells it (R6)."""

from typing import Final

import pytest
from pydantic import ValidationError

from shared.command import Command
from tests.kinds import COMMANDS

CALLED: Final = frozenset({"given_name", "family_name", "name", "title"})
ROOMS: Final = (
    "services.visits.commands.people",
    "services.visits.commands.arrivals",
    "services.activities",
    "services.referrals",
)
NAMING: Final = [
    (command, field)
    for command in COMMANDS
    if command.__module__.startswith(ROOMS)
    for field in sorted(CALLED & command.model_fields.keys())
]
NUMBERED: Final = ("19900101-9802", "Simklubben 900101-0017", "9001010018", "199001019802")


def faults(command: type[Command], field: str, value: str) -> list[str]:
    """What is wrong with this field, whatever else the command lacks."""
    with pytest.raises(ValidationError) as refused:
        command.model_validate({field: value, "no such field": 1})
    return [it["type"] for it in refused.value.errors() if it["loc"] == (field,)]


def test_names_are_told_of_people_volunteers_partners_activities_and_destinations() -> None:
    told = {command.__name__ for command, _ in NAMING}
    assert told >= {
        "RegisterPerson",
        "NoteArrival",
        "WelcomeVolunteer",
        "CorrectVolunteer",
        "AgreePartner",
    }
    assert told >= {"PlanActivity", "ListDestination", "ChangeDestination"}


@pytest.mark.parametrize(("command", "field"), NAMING)
def test_a_name_with_a_number_is_refused(command: type[Command], field: str) -> None:
    assert faults(command, field, "Simklubben 2026") == []
    assert [faults(command, field, it) for it in NUMBERED] == [["personnummer"]] * len(NUMBERED)
