"""Keep the promise of schema `reports`: its views stay, whatever becomes of the tables behind them.

A view asks a function that runs as the service and finds out late where its rows are: in the
generation of each projection that is shown now. So a switch never waits for an analyst, and no
analyst's query fails over one. Within a transaction every view looks at the same ledger index.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

import asyncpg

from services.reporting.exports.shown import ZONE, Shown, literal
from services.reporting.exports.views import SHOWN
from services.reporting.projections import PROJECTIONS
from shared.database import Connection

FOLDED: Final = """
select count(*) = cardinality($1::text[])
from fold join unnest($1::text[], $2::integer[]) as needed (name, version) using (name)
where live and fold.version >= needed.version
"""
PUBLISHED: Final = """
select substr(proname, 8) as name, obj_description(pg_proc.oid, 'pg_proc') as mark
from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname = 'reporting_views' and proname like 'report\\_%'
"""
DROP: Final = """
drop view if exists reports.{name};
drop function if exists reporting_views.report_{name}();
"""
INDEX: Final = """
create or replace function reporting_views.reported_at() returns bigint
language plpgsql security definer set search_path = reporting_views as $body$
declare
    asked text := current_setting('brygga.as_of', true);
    folded bigint;
begin
    select min(checkpoint) into folded from reporting.fold where live and name = any({needed});
    if coalesce(asked, '') = '' then
        return set_config('brygga.as_of', folded::text, true)::bigint;
    end if;
    if asked !~ '^[0-9]{{1,18}}$' or asked::bigint > folded then
        raise exception 'brygga.as_of is a ledger index up to %', folded
            using errcode = 'invalid_parameter_value';
    end if;
    return asked::bigint;
end $body$;
"""
"""At which index a transaction looks: the one asked for, else as far as everything was folded at first."""
PLACED: Final = """
create or replace function reporting_views.reported_from(body text, uses text[], at bigint) returns text
language plpgsql security definer set search_path = reporting_views as $body$
declare
    shown record;
begin
    body := replace(body, '{as_of}', at::text || '::bigint');
    for shown in
        select name, format('%I', name || '_v' || version || '_g' || generation) as its
        from reporting.fold where live and name = any(uses)
    loop
        body := replace(body, '{' || shown.name || '}', format(
            '(select * from %s where from_index <= %s and (to_index is null or to_index > %s))',
            shown.its, at, at
        ));
        body := replace(body, '{' || shown.name || ' now}', format(
            '(select * from %s where to_index is null)', shown.its
        ));
    end loop;
    return body;
end $body$;
"""
"""A view's SQL with the tables put in that are shown now, each as it stood at an index, or as it stands."""
ROWS: Final = """
create function reporting_views.report_{name}() returns table ({columns})
language plpgsql security definer set search_path = reporting_views as $body$
declare
    at bigint := reporting_views.reported_at();
begin
    for attempt in 1..{tries} loop
        begin
            return query execute reporting_views.reported_from($sql${sql}$sql$, {uses}, at);
            return;
        exception when undefined_table then
            -- What was shown is replaced and gone: look again, unless this snapshot cannot see anew.
            if attempt = {tries} or current_setting('transaction_isolation') <> 'read committed' then
                raise exception 'the tables behind the views were switched: begin again'
                    using errcode = 'serialization_failure';
            end if;
        end;
    end loop;
end $body$;
create view reports.{name} as select * from reporting_views.report_{name}();
grant execute on function reporting_views.report_{name} to reporting_ro;
grant select on reports.{name} to reporting_ro;
comment on function reporting_views.report_{name} is {mark};
comment on view reports.{name} is {meaning};
"""
COMMENT: Final = "comment on column reports.{view}.{column} is {meaning};"
TRIES: Final = 5
MARK: Final = "{mark}"
"""Where the SQL itself says by which text it was made, so that a change is seen."""


async def publish(db: asyncpg.Pool, zone: str, shown: Sequence[Shown] = SHOWN) -> bool:
    """Show what code promises, once what it reads is there; whether it is shown now.

    What is shown already as it should be is left alone, so a start disturbs nobody. Each view has a
    transaction of its own: none waits for another's readers.
    """
    async with db.acquire() as connection:
        if not await _folded(connection, shown):
            return False
        marks = {row["name"]: row["mark"] for row in await connection.fetch(PUBLISHED)}
        wanted = {it.name: made(it, zone) for it in shown}
        await connection.execute(INDEX.format(needed=_array(_used(shown))) + PLACED)
        for name in marks.keys() - wanted.keys():
            await connection.execute(DROP.format(name=name))
        for name, sql in wanted.items():
            if marks.get(name) != _mark(sql):
                # Several statements at once are one transaction.
                await connection.execute(DROP.format(name=name) + _marked(sql))
    return True


def made(shown: Shown, zone: str) -> str:
    """The SQL that makes a view with its function, its rights and its comments."""
    rows = ROWS.format(
        name=shown.name,
        columns=", ".join(f"{column.name} {column.type}" for column in shown.columns),
        sql=shown.sql.replace(ZONE, literal(zone)),
        uses=_array(shown.uses),
        tries=TRIES,
        mark=MARK,
        meaning=literal(f"{shown.meaning} {shown.rule}"),
    )
    comments = (
        COMMENT.format(view=shown.name, column=it.name, meaning=literal(it.meaning))
        for it in shown.columns
    )
    return rows + "\n".join(comments)


async def _folded(db: Connection, shown: Sequence[Shown]) -> bool:
    """Whether every projection that the views use is shown with what this code reads of it."""
    names = _used(shown)
    needed = [p.version for name in names for p in PROJECTIONS if p.name == name]
    found: bool = await db.fetchval(FOLDED, names, needed)
    return found


def _used(shown: Sequence[Shown]) -> list[str]:
    return sorted({name for it in shown for name in it.uses})


def _array(names: Sequence[str]) -> str:
    return f"array[{', '.join(map(literal, names))}]::text[]"


def _mark(sql: str) -> str:
    return hashlib.sha256(sql.encode()).hexdigest()


def _marked(sql: str) -> str:
    return sql.replace(MARK, literal(_mark(sql)))
