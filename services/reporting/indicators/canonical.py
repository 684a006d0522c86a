"""Whom an id stands for at ledger index $1: merged persons count once."""

from typing import Final

from services.reporting.indicators.standing import standing

ALIASES: Final = f"""
with recursive a_merge as (
    select dropped, keep from {standing("merge")}
    where keep in (select person from {standing("person")})
), an_alias (person, canonical) as (
    select dropped, keep from a_merge
    union
    select an_alias.person, a_merge.keep from an_alias join a_merge on dropped = canonical
), alias as (
    select person, canonical from an_alias where canonical not in (select dropped from a_merge)
), kept as (
    select * from {standing("person")} where person not in (select person from alias)
)"""
"""Every dropped id with the one at its chain's end; a merge into who was a mistake drops nobody.

`kept` are the persons under the ids that they are shown by.
"""


def canonical(view: str, *columns: str) -> str:
    """These columns of the rows of a view that stood, with the person whom their id stands for.

    A query begins with ALIASES.
    """
    return f"""(
    select coalesce(alias.canonical, {view}.person) as person, {", ".join(columns)}
    from {standing(view)} left join alias using (person)
) as {view}"""
