"""The tables of one generation of a projection: made, read, written, shown under the view's name."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, Final
from uuid import UUID

import orjson

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
WRITE: Final = """
insert into {table} select * from jsonb_populate_recordset(null::{table}, $1::jsonb)
on conflict ({id}, from_index) do update set to_index = excluded.to_index
"""
CLEAR: Final = "delete from {table} where {id} = any($1)"
SHOW: Final = """
drop view if exists {view};
create view {view} as select * from {table};
"""


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
        )

    async def create(self, db: Connection) -> None:
        """Make the empty table."""
        await db.execute(self.sql(CREATE))

    async def show(self, db: Connection) -> None:
        """Put this generation under the view's name; run inside a transaction."""
        await db.execute(self.sql(SHOW))

    async def standing(self, db: Connection, ids: Collection[UUID]) -> dict[UUID, Standing[Any]]:
        """The rows that stand, of those with these ids."""
        rows = await db.fetch(self.sql(STANDING), list(ids))
        return {row[0]: self._standing(row) for row in rows}

    async def write(
        self,
        db: Connection,
        before: Mapping[UUID, Standing[Any]],
        lives: Mapping[UUID, list[Standing[Any]]],
    ) -> None:
        """Write what changed in these lives."""
        if not self.projection.history:
            await db.execute(self.sql(CLEAR), list(lives))
            before = {}
        changed = [
            self._record(row)
            for id_, life in lives.items()
            for row in life
            if row is not before.get(id_) and (self.projection.history or row.to_index is None)
        ]
        if changed:
            await db.execute(self.sql(WRITE), orjson.dumps(changed, default=str).decode())

    def _standing(self, record: Iterable[Any]) -> Standing[Any]:
        *values, from_index, to_index = record
        row = self.projection.row(*(tuple(v) if isinstance(v, list) else v for v in values))
        return Standing(row, from_index, to_index)

    def _record(self, standing: Standing[Any]) -> dict[str, object]:
        row = {name: getattr(standing.row, name) for name in self.columns}
        return row | {"from_index": standing.from_index, "to_index": standing.to_index}
