"""The tables of one generation of a projection: made, read, written, shown under the view's name."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any, Final
from uuid import UUID

from shared.database import Connection
from shared.projection import AnyProjection, Standing

CREATE: Final = """
create table {table} (
{columns},
    from_index bigint not null,
    to_index bigint,
    primary key ({id}, from_index)
)
"""
STANDING: Final = "select * from {table} where {id} = any($1) and to_index is null"
END: Final = """
update {table} set to_index = ended.at
from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as ended (id, since, at)
where {table}.{id} = ended.id and {table}.from_index = ended.since
"""
WRITE: Final = """
insert into {table} values ({{places}})
on conflict ({id}, from_index) do update set to_index = excluded.to_index
"""
CLEAR: Final = "delete from {table} where {id} = any($1)"
FORGET: Final = "delete from {table} where {person} = any($1)"
SHOW: Final = """
drop view if exists {view};
create view {view} as select * from {table};
"""
FEW: Final = 8
"""Rows that are sooner inserted, by a plan that is known, than copied by a statement that is not."""
SPAN: Final = ("from_index", "to_index")

Rows = Mapping[UUID, Standing[Any]]
Lives = Mapping[UUID, list[Standing[Any]]]


@dataclass(frozen=True, slots=True)
class Table:
    """One generation of one projection; names come from code, never from a caller."""

    projection: AnyProjection
    generation: int

    @property
    def name(self) -> str:
        """The table's name: the projection, its version and its generation."""
        return f"{self.projection.name}_v{self.projection.version}_g{self.generation}"

    @property
    def columns(self) -> tuple[str, ...]:
        """The row's columns, its id first."""
        return tuple(field.name for field in fields(self.projection.row))

    def sql(self, statement: str) -> str:
        """A statement of this module with its names put in."""
        return statement.format(
            table=self.name,
            view=self.projection.name,
            id=self.columns[0],
            columns=self.projection.columns.strip("\n").rstrip(),
            person=self.projection.forgets,
        )

    async def create(self, db: Connection) -> None:
        """Make the empty table, with the ways into it."""
        await db.execute(self.sql(CREATE))
        for index in self.projection.indexes:
            await db.execute(f"create index on {self.name} {index}")

    async def show(self, db: Connection) -> None:
        """Put this generation under the view's name; run inside a transaction."""
        await db.execute(self.sql(SHOW))

    async def standing(self, db: Connection, ids: Collection[UUID]) -> dict[UUID, Standing[Any]]:
        """The rows that stand, of those with these ids."""
        if not ids:
            return {}
        rows = await db.fetch(self.sql(STANDING), list(ids))
        return {row[0]: self._standing(row) for row in rows}

    async def write(
        self,
        db: Connection,
        before: Rows,
        lives: Lives,
    ) -> None:
        """Write what changed in these lives: first what has ended, then what is new."""
        if not self.projection.history:
            if before:
                await db.execute(self.sql(CLEAR), list(before))
            await self._add(db, _still(lives))
            return
        new, ended = _new(before, lives), _ended(before, lives)
        if ended and len(ended) + len(new) > FEW:
            await db.execute(self.sql(END), *zip(*map(_span, ended), strict=True))
            ended = []
        await self._add(db, [row for _, row in ended] + new)

    async def forget(self, db: Connection, persons: Collection[UUID]) -> None:
        """Take away what stands of these persons, where the projection says that it forgets."""
        if persons and self.projection.forgets:
            await db.execute(self.sql(FORGET), list(persons))

    async def _add(self, db: Connection, rows: Sequence[Standing[Any]]) -> None:
        """Each value as its column's own type, in both ways: nothing is converted."""
        columns = (*self.columns, *SPAN)
        line = attrgetter(*(f"row.{name}" for name in self.columns), *SPAN)
        if len(rows) > FEW:
            await db.copy_records_to_table(self.name, columns=columns, records=map(line, rows))
        elif rows:
            places = ", ".join(f"${n}" for n, _ in enumerate(columns, 1))
            await db.executemany(self.sql(WRITE).format(places=places), map(line, rows))

    def _standing(self, record: Iterable[Any]) -> Standing[Any]:
        *values, from_index, to_index = record
        row = self.projection.row(*(tuple(v) if isinstance(v, list) else v for v in values))
        return Standing(row, from_index, to_index)


def _ended(before: Rows, lives: Lives) -> list[tuple[UUID, Standing[Any]]]:
    """What stood before and does no more."""
    return [
        (id_, life[0])
        for id_, life in lives.items()
        if id_ in before and life[0].to_index is not None
    ]


def _span(ended: tuple[UUID, Standing[Any]]) -> tuple[UUID, int, int | None]:
    id_, row = ended
    return id_, row.from_index, row.to_index


def _new(before: Rows, lives: Lives) -> list[Standing[Any]]:
    """What did not stand before: all of a life but the row that it began with."""
    return [row for id_, life in lives.items() for row in (life[1:] if id_ in before else life)]


def _still(lives: Lives) -> list[Standing[Any]]:
    """What stands at the end of these lives."""
    return [life[-1] for life in lives.values() if life and life[-1].to_index is None]
