"""given(…).when(…).then(…): a decision told as a story, without a database, a clock or a key of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Generic, Self, TypeVar
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from shared.command import Command
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Envelope, Recorded
from shared.events.event import Event

C = TypeVar("C", bound=Command)
S = TypeVar("S")

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NAMES = UUID("7f0b5a4e-1c3d-4d5e-8f60-718293a4b5c6")
EVENING = datetime(2026, 9, 14, 18, tzinfo=STOCKHOLM)
"""When everything happens that is not told otherwise: a Monday."""


def named(name: str) -> UUID:
    """The same id for the same name, whenever a story is told."""
    return uuid5(NAMES, name)


HOST = frozenset({"host"})
STREAM = named("the stream in question")


def fact(event: Event, version: int, part: int = 0) -> Recorded:
    """A fact as the log would hold it."""
    envelope = Envelope(
        id=named(f"{event!r}/{version}/{part}"),
        service="visits",
        type=type(event).__name__,
        schema_version=event.schema_version,
        stream=STREAM,
        version=version,
        part=part,
        key=named(f"key/{version}"),
        thing=STREAM,
        thing_version=version,
        occurred_at=EVENING,
        actor="somebody",
        trace="",
        salt="",
        data={},
        sealed={},
    )
    return Recorded(version, EVENING, envelope, event)


def facts(commands: Iterable[Event | tuple[Event, ...]], since: int = 0) -> tuple[Recorded, ...]:
    """The facts of commands, one version each; what one command led to together is a tuple."""
    return tuple(
        fact(event, version, part)
        for version, events in enumerate(commands, since + 1)
        for part, event in enumerate(events if isinstance(events, tuple) else (events,))
    )


@dataclass(frozen=True, slots=True)
class Story(Generic[C, S]):
    """What happened on one stream, and on those that its decisions look at."""

    decider: Decider[C, S]
    history: tuple[Recorded, ...] = ()
    beside: Mapping[UUID, tuple[Recorded, ...]] = field(default_factory=dict)

    def and_of(self, stream: UUID, *events: Event) -> Self:
        """The same, and this happened on another stream."""
        return replace(self, beside={**self.beside, stream: facts(events)})

    @property
    def state(self) -> S:
        """What is known by now."""
        return self.decider.state(self.history)

    def when(
        self,
        command: C,
        *,
        key: str = "key",
        thing: UUID | None = None,
        at: datetime | None = None,
        on: date | None = None,
        sites: frozenset[str] | None = None,
        roles: frozenset[str] = HOST,
        actor: str = "somebody",
        own: UUID | None = None,
        others: tuple[UUID, ...] = (),
    ) -> "Outcome[C, S]":
        """Ask. `thing` is what the command's target answers to, where that is another id than it names.

        `on` is the day on which it is asked, where that is not when it happened; `own` the volunteer
        who asks, where they may for themselves alone; `others` what the door knows of the person's ids.
        """
        target: UUID = getattr(command, command.target) if command.target else named(key)
        at = at or getattr(command, "occurred_at", None) or EVENING
        day = at.astimezone(STOCKHOLM).date()
        asked = Asked(
            command=command,
            key=named(key),
            actor=actor,
            at=at,
            day=day,
            thing=thing or target,
            sites=sites,
            zone_of=lambda _: STOCKHOLM,
            roles=roles,
            asked_on=on or day,
            own=own,
            others=others,
        )
        try:
            return Outcome(self, self.decider.decide(asked, self.state, Seen(self.beside)))
        except Refused as refused:
            return Outcome(self, refused)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[C, S]):
    """What came of asking."""

    before: Story[C, S]
    decision: Accepted | Refused

    def then(
        self, *events: Event, version: int | None = None, thing: UUID | None = None
    ) -> Story[C, S]:
        """Exactly these facts follow, with this receipt; the story goes on from there."""
        assert isinstance(self.decision, Accepted), self.decision
        assert self.decision.events == events
        assert version is None or self.decision.version == version
        assert thing is None or self.decision.thing == thing
        return self.after

    def refused(self, code: str, pointer: str = "", **told: object) -> Story[C, S]:
        """A rule says no, in these words; the story goes on as if nobody had asked."""
        assert isinstance(self.decision, Refused), self.decision
        assert (self.decision.code, self.decision.pointer) == (code, pointer)
        assert told.items() <= self.decision.facts.items()
        return self.before

    @property
    def after(self) -> Story[C, S]:
        """The story after whatever was decided."""
        if isinstance(self.decision, Refused) or not self.decision.events:
            return self.before
        last = self.before.history[-1].version if self.before.history else 0
        more = facts([self.decision.events], since=last)
        return replace(self.before, history=(*self.before.history, *more))


def given(decider: Decider[C, S], *commands: Event | tuple[Event, ...]) -> Story[C, S]:
    """What earlier commands led to, each a fact or the facts that it led to together."""
    return Story(decider, facts(commands))
