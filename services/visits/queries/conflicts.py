"""Edits that met and wait to be settled: what each said, beside what stands now."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from itertools import groupby
from typing import Annotated, Final, cast
from uuid import UUID

import orjson
from pydantic import JsonValue

from services.visits.commands.conflicts import ChosenFields
from services.visits.deciders.helping import as_told
from services.visits.deciders.visits import Visit, visits
from services.visits.queries.people import Person, fold
from shared.database import Fetches
from shared.events.conflicts import ConflictNoted
from shared.events.envelope import Recorded
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, clear, sealed
from shared.events.words import Edited
from shared.handovers import Handovers
from shared.log.aliases import Aliases
from shared.log.recall import histories
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

MOST: Final = 500
"""Conflicts in one answer: as many as one access record names."""
OPEN: Final = f"""
select event.position, event.recorded_at, event.envelope, event.sealed, conflict.site
from conflict join event using (position)
where (conflict.noted_by = any($1) or conflict.site = any($2)) and ($3 or conflict.kind <> 'visit')
    and not exists (
        select from event gone where gone.stream_id = event.stream_id
            and gone.position > event.position
            and gone.type in ('PersonWithdrawn', 'VisitWithdrawn', 'ErasureApproved')
    )
order by event.position limit {MOST}
"""
"""What was edited may be taken back since: then there is nothing left to choose."""
NOTED: Final = """
select position, recorded_at, envelope, sealed from event join command using (position)
where key = $1 and type = 'ConflictNoted'
"""
RECORDS: Final = """
select position, recorded_at, envelope, sealed from event
where stream_id = any($1) order by stream_id, version, part
"""
HIDDEN: Final = frozenset({"supports"})
"""No list that rests on an exception shows them (R2)."""

_BOTH: Final = sealed("identity", "person", "to choose what shall stand")
Values = Mapping[str, JsonValue]


class Both(ReadModel):
    """What an edit said of one field, and what stands."""

    mine: Annotated[JsonValue, _BOTH]
    theirs: Annotated[JsonValue, _BOTH]


class Conflict(ReadModel):
    """A task: choose what shall stand. A field without values is one that this list may not show (R2)."""

    id: Annotated[UUID, OPAQUE]
    kind: Annotated[Edited, CODE]
    person: Annotated[UUID | None, clear("link", "person", "whose record it is")]
    visit: Annotated[UUID | None, OPAQUE]
    version: Annotated[int, NotPersonal("a counter: of what was edited, as it stands")]
    display_name: Annotated[str | None, sealed("identity", "person", "to know whom it is about")]
    fields: Annotated[Mapping[str, Both | None], NotPersonal("both values, annotated themselves")]
    by: Annotated[str, clear("staff", "by", "whose edit came too late")]
    noted_at: Annotated[datetime, WHEN]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who asks for their tasks, where those of others may be shown to them, and whether visits may be.

    Whoever takes over from somebody has the tasks that were theirs by then.
    """

    sub: str
    sites: frozenset[str]
    visits: bool
    day: date
    zone: tzinfo
    handovers: Handovers

    @property
    def subs(self) -> list[str]:
        """Whose edits may be theirs now."""
        return [self.sub, *(made.giver for made in self.handovers.by_id.values())]

    def owns(self, fact: Recorded) -> bool:
        """Whether the edit was theirs, or is now."""
        at = fact.recorded_at
        noted_on = at.astimezone(self.zone).date()
        return self.handovers.holder(fact.envelope.actor, noted_on, self.day, at) == self.sub


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands, of everybody and everything that tasks are about."""

    people: Mapping[UUID, Person]
    """By the ids that they are shown under; whoever may not be shown is not here."""
    visits: Mapping[UUID, Visit]
    """By their streams."""
    sites: Mapping[int, str]
    """Where each task is, by its position."""


async def said(node: Node, conflict: UUID) -> ChosenFields | None:
    """What the edit said that is kept under this id; None where nothing is, or its key is destroyed."""
    for fact in await opened(node.db, node.vault, await node.db.fetch(NOTED, conflict)):
        mine = _told(fact).mine
        if mine and _told(fact).conflict == conflict:
            return ChosenFields.model_validate_json(mine.get_secret_value())
    return None


async def tasks(
    node: Node, aliases: Aliases, desk: Desk, allows: Callable[[Person], bool]
) -> list[Conflict]:
    """What waits to be settled, the oldest first; record the reading before releasing it."""
    rows = await node.db.fetch(OPEN, desk.subs, [*desk.sites], desk.visits)
    facts = await opened(node.db, node.vault, rows)
    whose = {aliases.canonical(it.person) for it in map(_told, facts) if it.person}
    at = {fact.envelope.stream for fact in facts if _told(fact).kind == "visit"}
    people = await _people(node, whose)
    standing = Standing(
        {id_: it for id_, it in people.items() if allows(it)},
        await _visits(node.db, at),
        {row["position"]: row["site"] for row in rows},
    )
    shown = (_task(fact, aliases, desk, standing) for fact in facts)
    return [it for it in shown if it]


def _task(fact: Recorded, aliases: Aliases, desk: Desk, standing: Standing) -> Conflict | None:
    """The task, where whom it is about may be shown to whoever asks."""
    told, own = _told(fact), desk.owns(fact)
    person = standing.people.get(aliases.canonical(told.person)) if told.person else None
    if (told.person and person is None) or not (own or standing.sites[fact.at] in desk.sites):
        return None
    mine = _mine(fact)
    now, version = _now(fact, person, standing, mine)
    both = {
        name: Both(mine=mine.get(name), theirs=now[name]) if own or name not in HIDDEN else None
        for name in told.fields
    }
    return Conflict(
        id=told.conflict,
        kind=told.kind,
        person=person.id if person else None,
        visit=told.of,
        version=version,
        display_name=person.display_name if person else None,
        fields=both,
        by=fact.envelope.actor,
        noted_at=fact.recorded_at,
    )


def _now(
    fact: Recorded, person: Person | None, standing: Standing, mine: Values
) -> tuple[Values, int]:
    """What stands of the person, or of the visit, and its version; help is told as the edit told it."""
    visit = standing.visits.get(fact.envelope.stream)
    if visit:
        helped = list(as_told(visit.supports, by_whom=_names_givers(mine)))
        return cast("Values", {**visit.stands, "supports": helped}), visit.version
    assert person  # noqa: S101 - what is no visit's is a person's
    return person.model_dump(mode="json"), person.version


def _names_givers(mine: Values) -> bool:
    """Whether the edit said of any help who gave it."""
    supports = mine.get("supports")
    return isinstance(supports, list) and any(isinstance(it, dict) for it in supports)


async def _people(node: Node, ids: Collection[UUID]) -> dict[UUID, Person]:
    facts = await opened(node.db, node.vault, await node.db.fetch(RECORDS, [*ids]))
    by_stream = groupby(facts, key=lambda fact: fact.envelope.stream)
    return {id_: it for id_, its in by_stream if (it := fold(its))}


async def _visits(db: Fetches, streams: Collection[UUID]) -> dict[UUID, Visit]:
    return {stream: visits.state(its) for stream, its in (await histories(db, streams)).items()}


def _told(fact: Recorded) -> ConflictNoted:
    assert isinstance(fact.event, ConflictNoted)  # noqa: S101 - the queries ask only for these
    return fact.event


def _mine(fact: Recorded) -> Values:
    """What the edit said, while its key is there."""
    mine = _told(fact).mine
    values: Values = orjson.loads(mine.get_secret_value()) if mine else {}
    return values
