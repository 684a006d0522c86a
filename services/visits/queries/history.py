"""What the log has of one id, fact by fact, whoever it is shown under now."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from typing import Annotated, Final
from uuid import UUID

from pydantic import JsonValue, SecretStr

from shared.events.envelope import Recorded, open_data
from shared.events.event import Event, sealed_fields
from shared.events.personal import CODE, OPAQUE, WHEN, NotPersonal, clear, sealed
from shared.node import Node
from shared.privacy.opening import opened
from shared.readmodel import ReadModel

MOST: Final = 500
"""Facts on one page."""
HISTORY: Final = f"""
select event.position, event.recorded_at, event.envelope, event.sealed
from event join told using (position)
where $1 in (told.person, told.other) and position > $2
order by position limit {MOST}
"""


LISTS: Final = frozenset({"members", "guardian_of"})
NAMING: Final = LISTS | {"person", "keep", "drop", "one", "other"}
"""Where a fact names people."""


class Line(ReadModel):
    """One fact: what it says, when it happened and was recorded, and by whom."""

    fact: Annotated[UUID, OPAQUE]
    position: Annotated[int, NotPersonal("a counter")]
    type: Annotated[str, CODE]
    occurred_at: Annotated[datetime, WHEN]
    recorded_at: Annotated[datetime, WHEN]
    by: Annotated[str, clear("staff", "by", "who recorded what")]
    told: Annotated[
        Mapping[str, JsonValue], sealed("identity", "person", "a record that explains itself")
    ]

    @property
    def others(self) -> set[UUID]:
        """Everybody whom the fact names."""
        return {UUID(id_) for name in NAMING for id_ in _listed(self.told.get(name))}

    def without(self, names: AbstractSet[str]) -> "Line":
        """The fact without these fields, also where an edit that waits to be settled says them."""
        kept = {name: it for name, it in self.told.items() if name not in names}
        if not names.isdisjoint(_listed(kept.get("fields"))):
            kept.pop("mine", None)
        return self.model_copy(update={"told": kept})

    def among(self, shown: AbstractSet[UUID]) -> "Line | None":
        """The fact as it may be told where only these are known; None where it is about another too."""
        told = dict(self.told)
        for name in LISTS & told.keys():
            told[name] = [id_ for id_ in _listed(told[name]) if UUID(id_) in shown]
        line = self.model_copy(update={"told": told})
        return line if line.others <= shown else None


class History(ReadModel):
    """A page of what is known of an id; `next` is where the next page begins."""

    id: Annotated[UUID, OPAQUE]
    items: Annotated[tuple[Line, ...], NotPersonal("lines, each annotated")]
    next: Annotated[int | None, NotPersonal("a counter")] = None

    def among(self, shown: AbstractSet[UUID]) -> "History":
        """What may be told where only these are known; nobody else is named (R7)."""
        lines = (line.among(shown) for line in self.items)
        return self.model_copy(update={"items": tuple(filter(None, lines))})


async def history(node: Node, id_: UUID, after: int, untold: AbstractSet[str]) -> History:
    """The next facts that were told with this id, without some fields; record the reading before releasing."""
    rows = await node.db.fetch(HISTORY, id_, after)
    facts = await opened(node.db, node.vault, rows)
    lines = tuple(_line(fact).without(untold) for fact in facts)
    return History(id=id_, items=lines, next=lines[-1].position if len(lines) == MOST else None)


def fields_of(lines: Sequence[Line]) -> list[str]:
    """The names of what these lines say, for the record of reading them."""
    return sorted({name for line in lines for name in line.told})


def _listed(named: JsonValue) -> list[str]:
    """What a field names: one or several, or nothing."""
    return [str(it) for it in (named if isinstance(named, list) else [named]) if it]


def _line(fact: Recorded) -> Line:
    of = fact.envelope
    return Line(
        fact=of.id,
        position=fact.at,
        type=of.type,
        occurred_at=of.occurred_at,
        recorded_at=fact.recorded_at,
        by=of.actor,
        told=open_data(fact.event) | _texts(fact.event),
    )


def _texts(event: Event) -> dict[str, JsonValue]:
    """What was sealed, where its key is not destroyed."""
    texts = {name: getattr(event, name) for name in sealed_fields(type(event))}
    return {n: it.get_secret_value() for n, it in texts.items() if isinstance(it, SecretStr)}
