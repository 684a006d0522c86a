"""To which target group a person belongs since a day; told in the person's own stream."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final, assert_never
from uuid import UUID

from services.visits.commands.target_groups import SetTargetGroup, WithdrawTargetGroup
from services.visits.deciders.people import Person, people
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.target_groups import TargetGroupSet, TargetGroupSetWithdrawn
from shared.events.words import PersonId
from shared.handovers import HANDOVERS

GroupCommand = SetTargetGroup | WithdrawTargetGroup


@dataclass(frozen=True, slots=True)
class Groups:
    """The changes of group that hold, by id, each with whose it is; and the person, whose stream they share."""

    of: Mapping[UUID, PersonId] = field(default_factory=dict)
    person: Person = field(default_factory=Person)


def evolve(groups: Groups, fact: Recorded) -> Groups:
    """The changes of group after one fact."""
    now = replace(groups, person=people.evolve(groups.person, fact))
    match fact.event:
        case TargetGroupSet(setting=id_, person=person):
            return replace(now, of={**now.of, id_: person})
        case TargetGroupSetWithdrawn(setting=id_):
            left = {other: whose for other, whose in now.of.items() if other != id_}
            return replace(now, of=left)
        case _:
            return now


def decide(asked: Asked[GroupCommand], groups: Groups, seen: Seen) -> Accepted:
    """What follows from a wish about a person's group; the receipt has the person's version."""
    wish = asked.command
    seen.of(people, wish.person).refuse_closed(asked, seen)
    if groups.person.id == wish.person:  # else the thing that is named is nothing of theirs
        groups.person.refuse_dropped(seen)
    version = groups.person.version + 1
    match wish:
        case SetTargetGroup():
            told = TargetGroupSet(setting=asked.key, **dict(wish))
            return Accepted((told,), asked.key, version)
        case WithdrawTargetGroup(person=person) if groups.of.get(asked.thing) != person:
            raise Refused("no_such_setting", "/setting")
        case WithdrawTargetGroup(person=person, reason=reason):
            back = TargetGroupSetWithdrawn(setting=asked.thing, person=person, reason=reason)
            return Accepted((back,), asked.thing, version)
        case _:
            assert_never(wish)


target_groups: Final[Decider[GroupCommand, Groups]] = Decider(
    initial=Groups(),
    stream=lambda asked: asked.command.person,
    evolve=evolve,
    decide=decide,
    reads=lambda asked: (asked.command.person, HANDOVERS),
    reads_then=lambda groups: groups.person.kept,
)
