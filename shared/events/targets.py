"""What reporting tells of goals as they were set: how many, and which rung of the ladder counts."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.personal import CODE, COUNT, OPAQUE, WHEN, Sealed, sealed
from shared.events.words import Goal, Rung, SettingId


class GoalSet(Event):
    """Since a day a goal has this target; and goal 1 counts who came at least to this rung.

    Without a target the goal is all of its denominator; without a rung it is the definition's.
    """

    setting: Annotated[SettingId, OPAQUE]
    goal: Annotated[Goal, CODE]
    target: Annotated[int | None, COUNT] = None
    rung: Annotated[Rung | None, CODE] = None
    since: Annotated[date, WHEN]


class GoalSetWithdrawn(Event):
    """The goal was set by mistake: what held before goes on."""

    setting: Annotated[SettingId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "setting", "why a record was taken back")] = None
