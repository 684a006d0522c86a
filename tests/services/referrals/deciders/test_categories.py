"""Whether a category counts for goal 1, told with its day, and taken back."""

from services.referrals.commands.categories import DefineCategory, WithdrawCategoryDefinition
from services.referrals.deciders.categories import categories
from shared.events.categories import CategoryDefined, CategoryDefinitionWithdrawn
from tests.given import given, named

DEFINITION = named("key")
SAID = {"code": "sfi", "counts_for_goal_1": True}
DEFINE = DefineCategory.model_validate_json(
    '{"code": "sfi", "counts_for_goal_1": true, "from": "2026-01-01"}'
)
DEFINED = CategoryDefined.model_validate(SAID | {"definition": DEFINITION, "since": DEFINE.since})
UNDEFINE = WithdrawCategoryDefinition(definition=DEFINITION, reason="another municipality's")
UNDEFINED = CategoryDefinitionWithdrawn(definition=DEFINITION, reason="another municipality's")


def test_a_category_is_defined_from_a_day_on() -> None:
    given(categories).when(DEFINE).then(DEFINED, version=1, thing=DEFINITION)


def test_a_definition_that_was_a_mistake_is_taken_back_once() -> None:
    gone = given(categories, DEFINED).when(UNDEFINE).then(UNDEFINED, version=2, thing=DEFINITION)
    gone.when(UNDEFINE).refused("no_such_definition", "/definition")


def test_what_was_never_defined_cannot_be_taken_back() -> None:
    given(categories).when(UNDEFINE).refused("no_such_definition", "/definition")
