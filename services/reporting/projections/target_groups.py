"""What target groups count as, and to which a person belongs, each since a day."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from shared.events.envelope import Recorded
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from shared.projection import Projection


@dataclass(frozen=True, slots=True)
class Definition:
    """What those in a group count as since a day; of two since the same day the later told holds."""

    definition: UUID
    target_group: str
    newcomer: bool
    counts_for_grant: bool
    until_support_ends: bool
    since: date
    told_at: int


DEFINITION: Final = """
    definition uuid not null,
    target_group text not null,
    newcomer boolean not null,
    counts_for_grant boolean not null,
    until_support_ends boolean not null,
    since date not null,
    told_at bigint not null
"""


@dataclass(frozen=True, slots=True)
class Setting:
    """To which group a person belongs since a day; of two since the same day the later told holds."""

    setting: UUID
    person: UUID
    target_group: str
    since: date
    told_at: int


SETTING: Final = """
    setting uuid not null,
    person uuid not null,
    target_group text not null,
    since date not null,
    told_at bigint not null
"""


def define(definition: Definition | None, fact: Recorded) -> Definition | None:
    """The definition after one fact."""
    match fact.event:
        case TargetGroupDefined() as told:
            return Definition(
                told.definition,
                told.code,
                told.newcomer,
                told.counts_for_grant,
                told.until_support_ends,
                told.since,
                fact.at,
            )
        case TargetGroupDefinitionWithdrawn():
            return None
        case _:
            return definition


def evolve(setting: Setting | None, fact: Recorded) -> Setting | None:
    """The change of group after one fact."""
    match fact.event:
        case TargetGroupSet() as told:
            return Setting(told.setting, told.person, told.target_group, told.since, fact.at)
        case TargetGroupSetWithdrawn():
            return None
        case _:
            return setting


def _thing(fact: Recorded) -> UUID:
    return fact.envelope.thing


definitions: Final = Projection(
    name="group_definition",
    version=1,
    columns=DEFINITION,
    row=Definition,
    hears={"visits": frozenset({"TargetGroupDefined", "TargetGroupDefinitionWithdrawn"})},
    concerns=_thing,
    evolve=define,
)
target_groups: Final = Projection(
    name="group_setting",
    version=1,
    columns=SETTING,
    row=Setting,
    hears={"visits": frozenset({"TargetGroupSet", "TargetGroupSetWithdrawn"})},
    concerns=_thing,
    evolve=evolve,
)
