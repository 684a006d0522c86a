"""An event is never changed: what was said in older words is read in today's."""

from datetime import date
from typing import Any, ClassVar
from uuid import UUID

import pytest

from shared.events.event import Event, sealed_fields
from shared.events.language import LANGUAGE, NotUnderstood, understand, upcast

VISIT = UUID("6f4e14a2-5a0f-4f57-9d55-0a2b4c6f8e01")

GOOD = {"visit": str(VISIT), "on": "2026-11-02", "supports": []}


class VisitRecorded(Event):
    """A visit as a third version of the word tells it, in this test alone."""

    schema_version: ClassVar[int] = 3
    visit: UUID
    on: date
    supports: tuple[str, ...]


WORDS: dict[Any, dict[str, type[Event]]] = {"visits": {"VisitRecorded": VisitRecorded}}


def day_was_renamed(data: dict[str, Any]) -> dict[str, Any]:
    """Version 1 said `date`; version 2 says `on`."""
    return {"on": data["date"], **{name: v for name, v in data.items() if name != "date"}}


def one_support_became_many(data: dict[str, Any]) -> dict[str, Any]:
    """Version 2 carried one support at most; version 3 a list."""
    support = data.get("support")
    return {**data, "supports": [support] if support else []}


STEPS = {("VisitRecorded", 1): day_was_renamed, ("VisitRecorded", 2): one_support_became_many}


def read(version: int, data: dict[str, Any]) -> Event:
    return understand("visits", "VisitRecorded", version, data, WORDS, STEPS)


def test_the_oldest_version_is_read_step_by_step_as_the_newest() -> None:
    told = {"visit": str(VISIT), "date": "2026-11-02", "support": "bostad"}
    assert read(1, told) == VisitRecorded(visit=VISIT, on=date(2026, 11, 2), supports=("bostad",))


def test_a_version_in_between_begins_in_between() -> None:
    told = {"visit": str(VISIT), "on": "2026-11-02"}
    assert read(2, told) == VisitRecorded(visit=VISIT, on=date(2026, 11, 2), supports=())


def test_the_newest_version_is_read_as_it_is() -> None:
    told = {"visit": str(VISIT), "on": "2026-11-02", "supports": ["it", "admin"]}
    assert read(3, told) == VisitRecorded(
        visit=VISIT, on=date(2026, 11, 2), supports=("it", "admin")
    )


def test_the_data_that_was_said_is_not_touched() -> None:
    told = {"visit": str(VISIT), "date": "2026-11-02", "support": "bostad"}
    before = dict(told)
    upcast("VisitRecorded", 1, 3, told, STEPS)
    assert told == before


def test_a_version_of_the_future_is_not_understood() -> None:
    with pytest.raises(NotUnderstood, match=r"visits\.VisitRecorded v4"):
        read(4, GOOD)


def test_a_name_that_nobody_knows_is_not_understood() -> None:
    with pytest.raises(NotUnderstood, match=r"visits\.SomethingElse v1"):
        understand("visits", "SomethingElse", 1, {})


def test_a_name_of_another_service_is_not_understood() -> None:
    with pytest.raises(NotUnderstood, match=r"activities\.VisitRecorded v1"):
        understand("activities", "VisitRecorded", 1, {"visit": str(VISIT)})


def test_old_data_that_no_step_can_read_is_not_understood() -> None:
    with pytest.raises(NotUnderstood, match=r"visits\.VisitRecorded v1"):
        read(1, {"visit": str(VISIT)})


def test_a_version_whose_step_is_missing_is_not_taken_for_the_newest() -> None:
    with pytest.raises(NotUnderstood, match=r"visits\.VisitRecorded v2"):
        understand("visits", "VisitRecorded", 2, GOOD, WORDS, {})
    with pytest.raises(NotUnderstood, match=r"visits\.VisitRecorded v0"):
        understand("visits", "VisitRecorded", 0, GOOD, WORDS, STEPS)


@pytest.mark.parametrize(
    ("service", "name", "version", "data"),
    [
        ("kiosk", "VisitRecorded", 3, GOOD),
        (None, "VisitRecorded", 3, GOOD),
        ([], "VisitRecorded", 3, GOOD),
        ("visits", None, 3, GOOD),
        ("visits", {}, 3, GOOD),
        ("visits", "VisitRecorded", None, GOOD),
        ("visits", "VisitRecorded", "3", GOOD),
        ("visits", "VisitRecorded", [], GOOD),
        ("visits", "VisitRecorded", 3, None),
        ("visits", "VisitRecorded", 3, "text"),
        ("visits", "VisitRecorded", 3, [1]),
        ("visits", "VisitRecorded", 1, None),
        ("visits", "VisitRecorded", 1, 7),
        ("visits", "VisitRecorded", 1, [1]),
    ],
)
def test_what_is_no_fact_at_all_is_not_understood_and_does_nothing_worse(
    service: object, name: object, version: object, data: object
) -> None:
    with pytest.raises(NotUnderstood):
        understand(service, name, version, data, WORDS, STEPS)  # type: ignore[arg-type]


def test_why_a_fact_is_not_understood_names_the_field_and_never_its_value() -> None:
    said = {"visit": "Amina", "on": "Amina", "supports": []}
    with pytest.raises(NotUnderstood) as fault:
        read(3, said)
    assert str(fault.value) == "visits.VisitRecorded v3: visit,on"


def test_a_field_that_today_nobody_knows_is_no_obstacle() -> None:
    told = {"visit": str(VISIT), "on": "2026-11-02", "supports": [], "mood": "good"}
    assert read(3, told) == VisitRecorded(visit=VISIT, on=date(2026, 11, 2), supports=())


def test_what_is_sealed_is_never_needed_to_understand_a_fact() -> None:
    """Nobody but its owner is told it, and even the owner only as long as the key exists."""
    needed = [
        f"{name}.{field}"
        for words in LANGUAGE.values()
        for name, word in words.items()
        for field in sealed_fields(word)
        if word.model_fields[field].is_required()
    ]
    assert not needed
