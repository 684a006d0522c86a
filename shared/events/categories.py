"""What referrals tells of the categories of destinations: whether each counts for goal 1 since a day."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Sealed, sealed
from shared.events.words import Category, DefinitionId


class CategoryDefined(Event):
    """Since a day, until another definition, referrals to a category count for goal 1, or not."""

    definition: Annotated[DefinitionId, OPAQUE]
    code: Annotated[Category, CODE]
    counts_for_goal_1: Annotated[bool, NotPersonal("what a category counts as")]
    since: Annotated[date, WHEN]


class CategoryDefinitionWithdrawn(Event):
    """The definition was a mistake: what held before it goes on."""

    definition: Annotated[DefinitionId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "definition", "why a record was taken back")] = None
