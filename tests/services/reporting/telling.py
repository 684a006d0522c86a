"""How what services say becomes what the ledger hears: streams mixed, numbered, dated, cut into batches."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID, uuid5

from shared.events.envelope import Envelope, open_data, pack
from shared.events.event import Event
from shared.events.volunteers import HoursApproved
from shared.events.words import SERVICES, Service
from shared.log.tail import Heard
from tests.oracle import Fact

NAMES = UUID("2f0f4a0e-5a2e-4d0c-8a41-7c0f6a1b9e01")
DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "2025-12-31",
        "2026-01-01",
        "2026-03-28",
        "2026-03-29",  # clocks go forward
        "2026-03-30",
        "2026-06-30",
        "2026-07-01",
        "2026-07-02",
    )
)
"""Few, so that they meet: neighbours on both sides of every border."""
FIRST = datetime(2025, 12, 30, 22, 59, 59, 999_999, tzinfo=UTC)
"""Just before midnight at the meeting place."""
THINGS = (
    *("merge", "visit", "arrival", "leave", "referral", "destination", "opening", "headcount"),
    *("hours", "participation", "session", "activity", "volunteer", "facilitation", "furnishing"),
    *("escort", "outcome", "outreach", "information", "disclosure", "decision"),
    *("partner", "definition", "setting", "period"),
    *("roster", "count"),
    *("meeting", "seat", "decision", "lesson", "entry", "revision", "release"),
)
"""What facts are about, where it is not a person: of several, the first."""
PAUSES = (
    timedelta(0),
    timedelta(0),
    timedelta(microseconds=1),
    timedelta(hours=1),
    timedelta(hours=11, minutes=59),
    timedelta(days=1),
    timedelta(days=29),
)


@dataclass(frozen=True, slots=True)
class Said:
    """One fact of one stream, before anybody has numbered it."""

    stream: UUID
    thing: UUID
    event: Event


@dataclass(frozen=True, slots=True)
class Thread:
    """What one stream says, in its own order; `after` is a stream that must have begun before."""

    service: Service
    said: tuple[Said, ...]
    after: UUID | None = None


class History:
    """A ledger to be: batches as the bus might deliver them, and the same facts for the oracle."""

    def __init__(self) -> None:
        self.batches: list[list[Heard]] = []
        self.facts: list[Fact] = []

    def turns(self) -> list[int]:
        """Where something said before was said otherwise or taken back: where prefixes differ most."""
        again = ("Withdrawn", "erged", "Corrected", "Changed", "Ended", "Advanced")
        return [f.index for f in self.facts if type(f.event).__name__.endswith(again)]

    def __repr__(self) -> str:
        """The facts a line each, ids cut short: what a failing example is read by."""
        sizes = [len(batch) for batch in self.batches]
        lines = [f"{f.index:3} {f.recorded_at:%Y-%m-%d %H:%M} {said(f.event)}" for f in self.facts]
        return "\n".join([f"a history in batches of {sizes}", *lines])


def said(event: Event) -> str:
    """An event with what it says, short enough to be read."""
    data = " ".join(f"{name}={str(value)[:12]}" for name, value in open_data(event).items())
    return f"{type(event).__name__} {data}"


def named(kind: str, n: int) -> UUID:
    """The id of the n-th thing of a kind; in no order that means anything."""
    return uuid5(NAMES, f"{kind} {n}")


def merged(threads: Sequence[Thread], chance: Random) -> Iterator[tuple[Service, Said]]:
    """All that is said, at random, each stream in its own order."""
    waiting = [(thread, list(reversed(thread.said))) for thread in threads]
    begun: set[UUID | None] = {None}
    while waiting:
        n = chance.randrange(len(waiting))
        thread, left = waiting[n]
        if thread.after not in begun:
            continue
        one = left.pop()
        begun.add(one.stream)
        if not left:
            waiting[n] = waiting[-1]
            waiting.pop()
        yield thread.service, one


def written(said: Sequence[tuple[Service, Said]], chance: Random) -> History:
    """What was said, numbered and dated as the ledger takes it in, in batches of any size."""
    history, now = History(), FIRST
    positions = dict.fromkeys(SERVICES, 0)
    heard: list[Heard] = []
    for index, (service, one) in enumerate(said, 1):
        now += chance.choice(PAUSES)
        positions[service] += 1
        happened = FIRST + timedelta(minutes=chance.choice((0, 0, 5)))
        heard.append(hear(service, positions[service], one, now, happened))
        history.facts.append(Fact(index, now, one.event, happened))
    history.batches = list(cut(heard, chance))
    return history


def recut(batches: Sequence[Sequence[Heard]], chance: Random) -> list[list[Heard]]:
    """The same facts in other batches."""
    return list(cut([heard for batch in batches for heard in batch], chance))


def cut(heard: Sequence[Heard], chance: Random) -> Iterator[list[Heard]]:
    """Batches of one, of all, or of anything between."""
    largest = chance.choice((1, 3, 10, 30, len(heard)))
    begin = 0
    while begin < len(heard):
        end = begin + chance.randint(1, max(largest, 1))
        yield list(heard[begin:end])
        begin = end


def about(event: Event) -> Said:
    """The event as the stream of the thing it is about says it."""
    if isinstance(event, HoursApproved):  # of many hours: an approval is a thing of its own
        approval = uuid5(NAMES, f"approval of {event.hours}")
        return Said(approval, approval, event)
    named = (getattr(event, name, None) for name in THINGS)
    things = (it for it in named if isinstance(it, UUID))
    thing = next(things, None) or event.person  # type: ignore[attr-defined]
    return Said(thing, thing, event)


def hear(
    service: Service, position: int, said: Said, at: datetime, happened: datetime = FIRST
) -> Heard:
    """The fact as the bus would carry it."""
    return Heard(
        service,
        position,
        at,
        type(said.event).__name__,
        pack(enveloped(service, position, said, happened)),
    )


def enveloped(service: Service, position: int, said: Said, happened: datetime = FIRST) -> Envelope:
    """The fact in its envelope, as a service packs it."""
    return Envelope(
        id=named(f"fact of {service}", position),
        service=service,
        type=type(said.event).__name__,
        schema_version=said.event.schema_version,
        stream=said.stream,
        version=position,
        part=0,
        key=said.thing,
        thing=said.thing,
        thing_version=1,
        occurred_at=happened,
        actor="tester",
        trace="",
        salt="",
        data=open_data(said.event),
        sealed={},
    )
