"""Taking in records of others: each is listed, changed or closed as far as it differs from what is known."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Final, Literal
from uuid import UUID, uuid5

import orjson
from pydantic import JsonValue

from services.referrals.commands.destinations import (
    ChangeDestination,
    CloseDestination,
    ListDestination,
)
from services.referrals.commands.hsds import Record
from services.referrals.commands.schedules import normal
from services.referrals.queries.destinations import Destination
from services.referrals.queries.hsds import named
from shared.command import Command
from shared.decider import Refused
from shared.events.personal import CODE, COUNT, OPAQUE, NotPersonal
from shared.log.views import OwnViews
from shared.readmodel import ReadModel
from shared.roles import Relation
from shared.web.asking import Caller, command_of, wish_of
from shared.web.catching_up import catch_up_with_all
from shared.web.door import Door
from shared.web.problems import Problem, refusal
from shared.web.texts import phrase

Outcome = Literal["listed", "changed", "closed", "unchanged", "refused"]
Fault = tuple[str, str]
"""A pointer into the document, and a code."""
INACTIVE: Final = "HSDS: no longer active"


class Left(ReadModel):
    """Something of a record that was not taken, where in the document it stands, and why."""

    pointer: Annotated[str, NotPersonal("where it stands in the document")]
    code: Annotated[str, CODE]
    detail: Annotated[str, NotPersonal("the code in words")]


class Line(ReadModel):
    """What became of one record; one that was taken may still have parts that were not."""

    index: Annotated[int, COUNT]
    destination: Annotated[UUID | None, OPAQUE]
    outcome: Annotated[Outcome, CODE]
    errors: Annotated[list[Left], NotPersonal("codes and where they apply")]


class Imported(ReadModel):
    """What became of each record, in the order of the document; `position` is the last that was written."""

    records: Annotated[list[Line], NotPersonal("a line for each record")]
    position: Annotated[int, COUNT]


@dataclass(slots=True)
class Known:
    """A listing as this import knows it: its version, and the values that a record may change."""

    version: int
    values: dict[str, JsonValue]
    closed: bool


@dataclass(slots=True)
class Taking:
    """One import by one caller."""

    door: Door
    views: OwnViews
    asker: Caller
    relation: Relation
    defaults: Mapping[str, str | None]
    language: str
    known: dict[UUID, Known] = field(default_factory=dict)
    position: int = 0
    """Of the last that was written."""

    async def all(self, records: Sequence[Record]) -> Imported:
        """What becomes of each; a record that comes twice is compared with what it was made."""
        await self._look([record.id for record in records if record.id])
        lines = [await self._line(n, record) for n, record in enumerate(records)]
        return Imported(records=lines, position=self.position)

    async def _look(self, ids: Sequence[UUID]) -> None:
        """Learn what is listed under these ids by now."""
        db = self.door.node.db
        await catch_up_with_all(self.views, db)
        listed = await named(db, ids, self.asker.now.date())
        self.known |= {id_: _known(its) for id_, its in listed.items()}

    async def _line(self, index: int, record: Record) -> Line:
        faults = [*record.left_out]
        try:
            outcome = await self._taken(record, faults)
        except Problem as problem:
            faults += [_placed(record, *error) for error in problem.errors or [("", problem.code)]]
            outcome = "refused"
        left = [
            Left(pointer=record.at + at, code=code, detail=phrase(code, self.language))
            for at, code in dict.fromkeys(faults)
        ]
        id_ = record.id if record.id in self.known else None
        return Line(index=index, destination=id_, outcome=outcome, errors=left)

    async def _taken(self, record: Record, faults: list[Fault]) -> Outcome:
        if record.id is None:
            raise Problem("wrong_format", [("/id", "wrong_format")])
        known = self.known.get(record.id)
        if not record.active:
            return await self._closed(record.id, known)
        if known and known.closed:  # whoever closed it may have had a reason
            faults.append(("/status", "destination_closed"))
        told = _fit(record, faults)
        return await (
            self._changed(record.id, known, told) if known else self._listed(record.id, told)
        )

    async def _listed(self, id_: UUID, told: dict[str, JsonValue]) -> Outcome:
        """A new listing, under the id that the record has: the same record again is the same command."""
        said = {name: value for name, value in self.defaults.items() if value is not None} | told
        if "category" not in said:
            raise Problem("missing_field", [("/category", "missing_field")])
        version, replayed = await self._submit(ListDestination, said, id_)
        if not replayed:
            self.known[id_] = Known(version, said, closed=False)
            return "listed"
        await self._look([id_])
        if id_ not in self.known:  # it was taken back
            raise Problem("no_such_destination", [("/id", "no_such_destination")])
        return "unchanged"

    async def _changed(self, id_: UUID, known: Known, told: dict[str, JsonValue]) -> Outcome:
        differs = {
            name: value
            for name, value in told.items()
            if not _same(name, known.values.get(name), value)
        }
        if not differs:
            return "unchanged"
        wish = {"destination": str(id_), "expected_version": known.version, **differs}
        key = uuid5(id_, orjson.dumps(wish, option=orjson.OPT_SORT_KEYS).decode())
        known.version, _ = await self._submit(ChangeDestination, wish, key)
        known.values |= differs
        return "changed"

    async def _closed(self, id_: UUID, known: Known | None) -> Outcome:
        """What is no longer active is closed where it is listed, and not listed where it is not."""
        if known is None:
            raise Problem("destination_closed", [("/status", "destination_closed")])
        if known.closed:
            return "unchanged"
        wish: dict[str, JsonValue] = {"destination": str(id_), "reason": INACTIVE}
        key = uuid5(id_, f"close/{known.version}")
        known.version, _ = await self._submit(CloseDestination, wish, key)
        known.closed = True
        return "closed"

    async def _submit(
        self, model: type[Command], told: Mapping[str, JsonValue], key: UUID
    ) -> tuple[int, bool]:
        """The version that follows, and whether the same had been said before."""
        command, data = command_of(model, dict(told), {})
        wish = wish_of(self.door.node, self.asker, self.relation, command, data, key)
        try:
            receipt = await self.door.submit(self.asker, wish)
        except Refused as refused:
            raise refusal(refused) from None
        self.position = max(self.position, receipt.position)
        return receipt.version, receipt.replayed


def _known(it: Destination) -> Known:
    return Known(it.version, it.model_dump(mode="json"), it.closed)


def _same(name: str, one: JsonValue, other: JsonValue) -> bool:
    if name == "rrule" and isinstance(one, str) and isinstance(other, str):
        return normal(one) == normal(other)
    return one == other


def _fit(record: Record, faults: list[Fault]) -> dict[str, JsonValue]:
    """What of a record fits our fields; what does not is left out and noted, but for the name."""
    told = {name: value for name, (value, _) in record.fields.items()}
    needed: dict[str, JsonValue] = {"category": "hlr", "owner": "outside"}
    try:
        command_of(ListDestination, needed | told, {})
    except Problem as unfit:
        names = {pointer.split("/")[1] for pointer, _ in unfit.errors}
        if "name" in names:
            raise
        faults += [_placed(record, *error) for error in unfit.errors]
        return {name: value for name, value in told.items() if name not in names}
    return told


def _placed(record: Record, pointer: str, code: str) -> Fault:
    """A fault of one of our fields, where the record told it."""
    name = pointer.split("/")[1] if pointer else ""
    told = record.fields.get(name)
    return (told[1] if told else "/attributes" if name == "category" else pointer), code
