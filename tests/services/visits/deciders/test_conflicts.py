"""Two edits that met: what waits, what is followed at once, and what follows from a choice."""

from typing import Any
from uuid import UUID

import orjson
import pytest
from pydantic import SecretStr

from services.visits.commands.conflicts import ChosenFields, ConcludeConflict, NoteConflict
from services.visits.commands.people import CorrectPerson
from services.visits.commands.visits import CorrectVisit
from services.visits.deciders.conflicts import conflicts
from shared.events.conflicts import ConflictNoted, ConflictSettled
from shared.events.people import PersonCorrected, PersonRegistered
from shared.events.visits import VisitCorrected, VisitRecorded
from tests.given import EVENING, Story, given, named

AMINA, VISIT, CONFLICT = named("Amina"), named("visit"), named("conflict")
SITE = "motesplatsen"
REGISTERED = PersonRegistered(person=AMINA, target_group="abo", site=SITE)
CAME = VisitRecorded(visit=VISIT, person=AMINA, site=SITE, on=EVENING.date())
SETTLED = {"conflict": CONFLICT, "person": AMINA}


def edit(since: int = 1, **fields: object) -> NoteConflict:
    told = {"person": AMINA, "expected_version": since} | fields
    return NoteConflict(edited=AMINA, edit=CorrectPerson.model_validate(told), met=2)


def edit_visit(since: int = 1, **fields: object) -> NoteConflict:
    told = {"visit": VISIT, "expected_version": since} | fields
    return NoteConflict(edited=VISIT, edit=CorrectVisit.model_validate(told), met=2)


def corrected(**fields: object) -> PersonCorrected:
    told = {"person": AMINA, "fields": tuple(sorted(fields))} | fields
    return PersonCorrected.model_validate(told)


def noted(version: int, **mine: object) -> ConflictNoted:
    about: dict[str, Any] = {"conflict": CONFLICT, "kind": "person", "person": AMINA, "site": SITE}
    said = SecretStr(orjson.dumps(mine).decode())
    return ConflictNoted(**about, fields=tuple(mine), version=version, mine=said)


def choose(
    choice: str = "mine", seen: int | None = None, conflict: UUID = CONFLICT, **fields: object
) -> ConcludeConflict:
    values = ChosenFields.model_validate(fields) if fields else None
    told = {"conflict": conflict, "choice": choice, "values": values, "expected_version": seen}
    return ConcludeConflict.model_validate(told)


SEX = corrected(sex="man")
NOTED = noted(2, sex="kvinna")
WAITING: Story[Any, Any] = given(conflicts, REGISTERED, SEX, NOTED)


def test_an_edit_that_met_another_waits_and_what_it_said_is_sealed() -> None:
    story = given(conflicts, REGISTERED, SEX).when(edit(sex="kvinna"), key="conflict")
    story.then(NOTED, version=1, thing=CONFLICT)


def test_what_met_nothing_is_followed_at_once() -> None:
    late = edit(sex="kvinna", channel="vanner")
    story = given(conflicts, REGISTERED, SEX).when(late, key="conflict")
    story.then(corrected(channel="vanner"), NOTED, version=1)


@pytest.mark.parametrize("first", [{"birth_year": 1991}, {"birth_date": SecretStr("1991-01-01")}])
def test_a_birth_date_waits_together_with_its_year(first: dict[str, Any]) -> None:
    late = edit(birth_date="1990-05-04", channel="vanner")
    story = given(conflicts, REGISTERED, corrected(**first)).when(late, key="conflict")
    both = noted(2, birth_date="1990-05-04", birth_year=1990)
    story.then(corrected(channel="vanner"), both)


def test_a_number_waits_together_with_why_it_is_kept_r6() -> None:
    first = corrected(personnummer_motivation="case_link")
    late = edit(personnummer="19900101-0017", personnummer_motivation="identification")
    story = given(conflicts, REGISTERED, first).when(late, key="conflict")
    story.then(noted(2, personnummer="199001010017", personnummer_motivation="identification"))


@pytest.mark.parametrize(
    ("late", "code", "pointer"),
    [
        (edit(sex="kvinna", target_group=None), "target_group_needed", "/target_group"),
        (edit(7, sex="kvinna"), "version_ahead", "/expected_version"),
        (edit(channel="vanner"), "unavailable", ""),
    ],
)
def test_only_an_edit_that_met_another_is_kept(late: NoteConflict, code: str, pointer: str) -> None:
    given(conflicts, REGISTERED, SEX).when(late, key="conflict").refused(code, pointer)


def test_a_choice_is_one_correction_with_its_settlement() -> None:
    settled = ConflictSettled(**SETTLED, choice="mine")
    story = WAITING.when(choose(sex="kvinna")).then(corrected(sex="kvinna"), settled, version=2)
    story.when(choose("theirs")).refused("conflict_settled", "/conflict")


def test_what_stands_already_is_chosen_by_settling_alone_whatever_it_is_by_now() -> None:
    later = WAITING.when(edit(3, sex="kvinna")).before
    settled = ConflictSettled(**SETTLED, choice="theirs")
    later.when(choose("theirs")).then(settled, version=2, thing=CONFLICT)


def test_what_changed_since_is_seen_first_and_then_overwritten() -> None:
    story: Story[Any, Any] = given(conflicts, REGISTERED, SEX, NOTED, corrected(sex=None))
    late = story.when(choose(sex="kvinna"))
    late.refused("version_conflict", "/choose", fields=["sex"], version=4)
    settled = ConflictSettled(**SETTLED, choice="mine")
    story.when(choose(seen=4, sex="kvinna")).then(corrected(sex="kvinna"), settled)


def test_what_is_not_there_to_be_chosen_is_refused() -> None:
    WAITING.when(choose("other", channel="vanner")).refused("not_in_conflict", "/choose/channel")
    WAITING.when(choose("mine")).refused("not_in_conflict", "/choose")
    other = choose("theirs", conflict=named("another"))
    WAITING.when(other).refused("no_such_conflict", "/conflict")


def test_whose_edit_it_was_may_settle_it_anywhere_others_where_they_work() -> None:
    elsewhere = frozenset({"elsewhere"})
    assert WAITING.when(choose("theirs"), sites=elsewhere).after
    state = WAITING.state
    assert state.by == {CONFLICT: "somebody"}


def test_a_visit_is_kept_and_settled_by_its_own_versions() -> None:
    first = VisitCorrected(visit=VISIT, person=AMINA, fields=("supports",), supports=("it",))
    story: Story[Any, Any] = given(conflicts, CAME, first).and_of(AMINA, REGISTERED)
    late = edit_visit(supports=("arbete",), stayed=True)
    stayed = VisitCorrected(visit=VISIT, person=AMINA, fields=("stayed",), stayed=True)
    told = ConflictNoted(
        conflict=CONFLICT,
        kind="visit",
        person=AMINA,
        of=VISIT,
        site=SITE,
        fields=("supports",),
        version=2,
        mine=SecretStr('{"supports":["arbete"]}'),
    )
    waiting = story.when(late, key="conflict").then(stayed, told, version=1)
    now = first.model_copy(update={"supports": ("arbete",)})
    settled = ConflictSettled(**SETTLED, choice="mine")
    waiting.when(choose(supports=("arbete",))).then(now, settled, version=2)
    waiting.when(choose("theirs"), roles=frozenset({"caseworker"})).refused(
        "no_such_conflict", "/conflict"
    )
