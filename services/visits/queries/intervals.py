"""What a person's record shows besides who they are: each fact with its dates, as far as it holds."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Annotated, Self, TypeVar
from uuid import UUID

from pydantic import SecretStr

from shared.events import people, reach, support_periods, target_groups
from shared.events.envelope import Recorded
from shared.events.personal import OPAQUE, NotPersonal, clear, sealed
from shared.events.words import HouseholdKind, OutcomeKind, OutcomeSource, TargetGroup
from shared.readmodel import ReadModel

COARSE = clear("coarse", "id", "shown to those who help")
HOUSEHOLD = clear("household", "id", "shown to those who help")
CAME = clear("attendance", "id", "shown to those who help")
TOLD = sealed("contact", "id", "shown to those who help, once recorded")
Id = Annotated[UUID, OPAQUE]


class GroupSince(ReadModel):
    """To which group the person belongs since a day; before the first, to the one at registration."""

    id: Id
    target_group: Annotated[TargetGroup, COARSE]
    since: Annotated[date, COARSE]


class Supported(ReadModel):
    """A support period, both days inclusive, and why it was extended."""

    id: Id
    since: Annotated[date, HOUSEHOLD]
    until: Annotated[date, HOUSEHOLD]
    reason: Annotated[str | None, TOLD]


class OnLeave(ReadModel):
    """A parental leave, both days inclusive; without an end it goes on."""

    id: Id
    since: Annotated[date, HOUSEHOLD]
    until: Annotated[date | None, HOUSEHOLD]


class LivedIn(ReadModel):
    """A household, and from when until when the person lives there."""

    id: Id
    kind: Annotated[HouseholdKind, HOUSEHOLD]
    since: Annotated[date, HOUSEHOLD]
    until: Annotated[date | None, HOUSEHOLD]
    members: Annotated[tuple[UUID, ...], HOUSEHOLD]
    guardian_of: Annotated[tuple[UUID, ...], HOUSEHOLD]

    def among(self, shown: Mapping[UUID, UUID]) -> Self:
        """With these people alone, each once and as they are shown; nobody else is told of."""
        named = {
            name: tuple(dict.fromkeys(shown[id_] for id_ in getattr(self, name) if id_ in shown))
            for name in ("members", "guardian_of")
        }
        return self.model_copy(update=named)


class Informed(ReadModel):
    """What the person was told of what is stored, and when."""

    id: Id
    notice_version: Annotated[str, NotPersonal("which notice, the same for everybody")]
    language: Annotated[str | None, TOLD]
    on: Annotated[date, CAME]


class Escorted(ReadModel):
    """An escort that was offered, and when it was done."""

    id: Id
    offered_on: Annotated[date, CAME]
    accepted: Annotated[bool, CAME]
    done_on: Annotated[date | None, CAME]


class Came(ReadModel):
    """What came of it."""

    id: Id
    kind: Annotated[OutcomeKind, COARSE]
    source: Annotated[OutcomeSource, COARSE]
    on: Annotated[date, COARSE]


M = TypeVar("M", bound=ReadModel)


def holding(
    facts: Iterable[Recorded], after: Callable[[M | None, Recorded], M | None]
) -> tuple[M, ...]:
    """What holds of one kind after these facts, in the order of being told."""
    items: dict[UUID, M] = {}
    for fact in facts:
        item = after(items.get(fact.envelope.thing), fact)
        if item is None:
            items.pop(fact.envelope.thing, None)
        else:
            items[fact.envelope.thing] = item
    return tuple(items.values())


def group(item: GroupSince | None, fact: Recorded) -> GroupSince | None:
    """A change of group after one fact."""
    match fact.event:
        case target_groups.TargetGroupSet() as told:
            return GroupSince(id=told.setting, target_group=told.target_group, since=told.since)
        case target_groups.TargetGroupSetWithdrawn():
            return None
        case _:
            return item


def supported(item: Supported | None, fact: Recorded) -> Supported | None:
    """A support period after one fact."""
    match fact.event:
        case support_periods.SupportPeriodSet() as told:
            reason = plain(told.reason)
            return Supported(id=told.period, since=told.since, until=told.until, reason=reason)
        case support_periods.SupportPeriodWithdrawn():
            return None
        case _:
            return item


def on_leave(item: OnLeave | None, fact: Recorded) -> OnLeave | None:
    """A parental leave after one fact."""
    match fact.event:
        case people.ParentalLeaveStarted() as told:
            return OnLeave(id=told.leave, since=told.since, until=told.until)
        case people.ParentalLeaveEnded(on=day) if item:
            return item.model_copy(update={"until": day})
        case people.ParentalLeaveEndWithdrawn(until=day) if item:
            return item.model_copy(update={"until": day})
        case people.ParentalLeaveWithdrawn():
            return None
        case _:
            return item


def informed(item: Informed | None, fact: Recorded) -> Informed | None:
    """What the person was told, after one fact."""
    match fact.event:
        case reach.InformationGiven() as told:
            return Informed(
                id=told.information,
                notice_version=told.notice_version,
                language=plain(told.language),
                on=told.on,
            )
        case reach.InformationWithdrawn():
            return None
        case _:
            return item


def escorted(item: Escorted | None, fact: Recorded) -> Escorted | None:
    """An escort after one fact."""
    match fact.event:
        case reach.EscortOffered() as told:
            return Escorted(
                id=told.escort, offered_on=told.on, accepted=told.accepted, done_on=None
            )
        case reach.EscortDone(on=day) if item:
            return item.model_copy(update={"done_on": day})
        case reach.EscortDoneWithdrawn() if item:
            return item.model_copy(update={"done_on": None})
        case reach.EscortWithdrawn():
            return None
        case _:
            return item


def came(item: Came | None, fact: Recorded) -> Came | None:
    """An outcome after one fact."""
    match fact.event:
        case reach.OutcomeReported() as told:
            return Came(id=told.outcome, kind=told.kind, source=told.source, on=told.on)
        case reach.OutcomeWithdrawn():
            return None
        case _:
            return item


def plain(text: SecretStr | None) -> str | None:
    """A sealed text, opened."""
    return text.get_secret_value() if text else None
