"""A decision as data: which stream it concerns, what is known, what follows (pure)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo
from typing import Any, Generic, NamedTuple, TypeVar
from uuid import UUID

from shared.command import Command
from shared.events.envelope import Recorded
from shared.events.event import Event

C = TypeVar("C", bound=Command)
D = TypeVar("D", bound=Command)
S = TypeVar("S")

ZoneOf = Callable[[str], tzinfo]
"""From a site to the time zone it lies in."""


class Refused(Exception):
    """A rule says no: a stable code, where in the command, and facts that may be told.

    `about` is the person whom the facts tell of: the door records that before it tells them (law 7).
    """

    def __init__(
        self, code: str, pointer: str = "", about: UUID | None = None, **facts: object
    ) -> None:
        super().__init__(code)
        self.code = code
        self.pointer = pointer
        self.about = about
        self.facts = facts


class Asked(NamedTuple, Generic[C]):
    """A command with everything a decision may rest on that is not state.

    `at` is when it happened by a corrected clock, `day` the local date of that; `thing` is what
    it concerns: its own key for something new, otherwise the id that the named one answers to.
    """

    command: C
    key: UUID
    actor: str
    at: datetime
    day: date
    thing: UUID
    sites: frozenset[str] | None = None
    """Where the actor works; None is everywhere."""
    zone_of: ZoneOf = lambda _: UTC
    roles: frozenset[str] = frozenset()
    """As what the actor asks."""
    asked_on: date = date.min
    """The municipality's date when it is asked, whenever it happened."""
    own: UUID | None = None
    """Who the actor is as a volunteer, where they may ask for themselves alone; None: for anybody."""
    others: tuple[UUID, ...] = ()
    """The other ids of the person who is named, as the door knew them, where it looked."""

    def local_day(self, moment: datetime, site: str) -> date:
        """The date of a moment, such as a planned one, by the clocks of a site."""
        return moment.astimezone(self.zone_of(site)).date()

    def about(self, command: D) -> "Asked[D]":
        """The same question about another command: for what one decision takes from the rules of another."""
        return Asked(**{**self._asdict(), "command": command})

    def refuse_others(self, volunteer: UUID | None) -> None:
        """Whoever may ask for themselves alone asks for nobody else; Refused not_allowed."""
        if self.own is not None and self.own != volunteer:
            raise Refused("not_allowed")

    def works_at(self, site: str) -> bool:
        """Whether the actor may act at this site."""
        return self.sites is None or site in self.sites


class Accepted(NamedTuple):
    """What follows: facts (none where nothing changes), and the receipt's id and version."""

    events: tuple[Event, ...]
    thing: UUID
    version: int


@dataclass(frozen=True, slots=True)
class Decider(Generic[C, S]):
    """One thing that decides. `reads` and, once the state is known, `reads_then` name other streams.

    `reads_beyond` names those that only the streams read so far tell of, such as a session's activity's,
    and is asked again of what those tell.
    """

    initial: S
    stream: Callable[[Asked[C]], UUID]
    evolve: Callable[[S, Recorded], S]
    decide: Callable[[Asked[C], S, "Seen"], Accepted]
    reads: Callable[[Asked[C]], tuple[UUID, ...]] = lambda _: ()
    reads_then: Callable[[S], tuple[UUID, ...]] = lambda _: ()
    reads_beyond: Callable[[Asked[C], "Seen"], tuple[UUID, ...]] | None = None

    def state(self, history: Iterable[Recorded]) -> S:
        """What is known after these facts."""
        known = self.initial
        for fact in history:
            known = self.evolve(known, fact)
        return known


AnyDecider = Decider[Any, Any]
"""A decider among others of different commands and states, as the engine keeps them."""


@dataclass(slots=True)
class Seen:
    """Other streams as they were read; remembers which were looked at, so the log can check them again."""

    history: Mapping[UUID, tuple[Recorded, ...]]
    looked_at: set[UUID] = field(default_factory=set)

    def of(self, decider: Decider[Any, S], stream: UUID) -> S:
        """The state of another stream; the decision now rests on it."""
        self.looked_at.add(stream)
        return decider.state(self.history.get(stream, ()))
