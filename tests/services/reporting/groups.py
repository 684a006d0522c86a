"""What decides who is a newcomer when, as Hypothesis writes it: groups, what they mean, support periods."""

from typing import get_args
from uuid import UUID

from hypothesis import strategies as st

from shared.events.event import Event
from shared.events.support_periods import SupportPeriodSet, SupportPeriodWithdrawn
from shared.events.target_groups import (
    TargetGroupDefined,
    TargetGroupDefinitionWithdrawn,
    TargetGroupSet,
    TargetGroupSetWithdrawn,
)
from shared.events.words import TargetGroup
from tests.services.reporting.telling import DAYS, Said, Thread, named

days = st.sampled_from(DAYS)
groups = st.sampled_from(("abo", "ebo", "ebo", "ebo", "anhorig", *get_args(TargetGroup)))


@st.composite
def groups_of(draw: st.DrawFn, person: UUID, n: int) -> list[Event]:
    """A change of group, perhaps taken back."""
    setting, group, since = named("setting", n), draw(groups), draw(days)
    told: list[Event] = [
        TargetGroupSet(setting=setting, person=person, target_group=group, since=since)
    ]
    if draw(st.integers(0, 3)) == 3:
        told.append(TargetGroupSetWithdrawn(setting=setting, person=person))
    return told


@st.composite
def periods_of(draw: st.DrawFn, person: UUID, n: int) -> list[Event]:
    """Perhaps a support period, perhaps taken back."""
    period, (since, until) = named("period", n), sorted((draw(days), draw(days)))
    told: list[Event] = [SupportPeriodSet(period=period, person=person, since=since, until=until)]
    told.append(SupportPeriodWithdrawn(period=period, person=person))
    return told[: draw(st.sampled_from((0, 1, 1, 2)))]


@st.composite
def meanings(draw: st.DrawFn, n: int) -> Thread:
    """What a group counts as since a day, perhaps taken back."""
    definition = named("definition", n)
    told: list[Event] = [
        TargetGroupDefined(
            definition=definition,
            code=draw(groups),
            newcomer=draw(st.booleans()),
            counts_for_grant=draw(st.booleans()),
            until_support_ends=draw(st.booleans()),
            since=draw(days),
        )
    ]
    if draw(st.integers(0, 3)) == 3:
        told.append(TargetGroupDefinitionWithdrawn(definition=definition))
    return Thread("visits", tuple(Said(definition, definition, event) for event in told))
