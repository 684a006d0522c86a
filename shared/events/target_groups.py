"""What visits tells of target groups: what each counts as since a day, and to which a person belongs."""

from datetime import date
from typing import Annotated

from shared.events.event import Event
from shared.events.people import Person
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, Reason, Sealed, clear, sealed
from shared.events.words import DefinitionId, SettingId, TargetGroup

Flag = Annotated[bool, NotPersonal("what a group counts as")]


class TargetGroupDefined(Event):
    """Since a day, until another definition, those in a group are newcomers, and count for the grant, or not.

    With `until_support_ends` they are so only as long as their support period lasts, where one is known.
    """

    definition: Annotated[DefinitionId, OPAQUE]
    code: Annotated[TargetGroup, CODE]
    newcomer: Flag
    counts_for_grant: Flag
    until_support_ends: Flag = False
    since: Annotated[date, WHEN]


class TargetGroupDefinitionWithdrawn(Event):
    """The definition was a mistake: what held before it goes on."""

    definition: Annotated[DefinitionId, OPAQUE]
    reason: Annotated[Sealed, sealed("staff", "definition", "why a record was taken back")] = None


class TargetGroupSet(Event):
    """Since a day a person belongs to another group; the one at registration holds for all days before."""

    setting: Annotated[SettingId, OPAQUE]
    person: Person
    target_group: Annotated[TargetGroup, clear("coarse", "person", "newcomer or not (goals)")]
    since: Annotated[date, clear("coarse", "person", "newcomer or not (goals)")]


class TargetGroupSetWithdrawn(Event):
    """The change of group was a mistake."""

    setting: Annotated[SettingId, OPAQUE]
    person: Person
    reason: Reason = None
