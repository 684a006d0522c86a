"""Target groups: what each counts as since a day, and to which somebody belongs since a day."""

from datetime import date
from uuid import UUID

from services.visits.commands.target_groups import (
    DefineTargetGroup,
    SetTargetGroup,
    WithdrawTargetGroup,
    WithdrawTargetGroupDefinition,
)
from services.visits.deciders.definitions import definitions
from services.visits.deciders.people import people
from services.visits.deciders.target_groups import target_groups
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from tests.given import Story, given, named

AMINA, OTHER = named("Amina"), named("somebody else")
SETTING, DEFINITION = named("key"), named("key")
JUNE = date(2026, 6, 1)
REGISTERED = PersonRegistered(person=AMINA, target_group="asylsokande", site="motesplatsen")
SET = TargetGroupSet(setting=SETTING, person=AMINA, target_group="ebo", since=JUNE)
TAKEN_BACK = TargetGroupSetWithdrawn(setting=SETTING, person=AMINA, reason="a slip")
DEFINED = TargetGroupDefined(
    definition=DEFINITION, code="asylsokande", newcomer=True, counts_for_grant=False, since=JUNE
)
UNDEFINED = TargetGroupDefinitionWithdrawn(definition=DEFINITION, reason="a slip")


def belong(person: UUID = AMINA) -> SetTargetGroup:
    told = {"person": person, "target_group": "ebo", "from": JUNE}
    return SetTargetGroup.model_validate(told)


def take_back(setting: UUID = SETTING, person: UUID = AMINA) -> WithdrawTargetGroup:
    return WithdrawTargetGroup(person=person, setting=setting, reason="a slip")


DEFINE = DefineTargetGroup.model_validate(
    {"code": "asylsokande", "newcomer": True, "counts_for_grant": False, "from": JUNE}
)
UNDEFINE = WithdrawTargetGroupDefinition(definition=DEFINITION, reason="a slip")


def amina(*more: TargetGroupSet | TargetGroupSetWithdrawn) -> Story:
    return given(target_groups, REGISTERED, *more).and_of(AMINA, REGISTERED, *more)


def test_a_person_belongs_to_another_group_since_a_day_and_their_record_moves() -> None:
    amina().when(belong()).then(SET, version=2, thing=SETTING)


def test_a_change_of_group_is_taken_back_once() -> None:
    story = amina(SET).when(take_back()).then(TAKEN_BACK, version=3, thing=SETTING)
    story.when(take_back()).refused("no_such_setting", "/setting")


def test_a_change_of_group_belongs_to_one_person() -> None:
    registered = REGISTERED.model_copy(update={"person": OTHER})
    story = amina(SET).and_of(OTHER, registered)
    story.when(take_back(person=OTHER)).refused("no_such_setting", "/setting")
    amina(SET).when(take_back(named("nothing"))).refused("no_such_setting", "/setting")


def test_who_is_not_known_belongs_to_no_group() -> None:
    given(target_groups).when(belong()).refused("no_such_person", "/person")
    gone = given(target_groups, SET).and_of(AMINA, REGISTERED, PersonWithdrawn(person=AMINA))
    gone.when(belong()).refused("no_such_person", "/person")
    gone.when(take_back()).refused("no_such_person", "/person")


def test_a_change_of_group_moves_the_version_that_a_correction_must_have_seen() -> None:
    assert given(people, REGISTERED, SET).state.version == 2
    assert given(people, REGISTERED, SET, TAKEN_BACK).state.version == 3


def test_a_group_counts_as_said_since_a_day_and_that_is_taken_back_once() -> None:
    story = given(definitions).when(DEFINE).then(DEFINED, version=1, thing=DEFINITION)
    story = story.when(UNDEFINE).then(UNDEFINED, version=2)
    story.when(UNDEFINE).refused("no_such_definition", "/definition")
