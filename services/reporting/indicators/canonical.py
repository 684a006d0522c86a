"""Whom an id stands for at ledger index $1: merged persons count once."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common

# Laid out from arrays, because PostgreSQL takes what a recursion gives for much, and would put all the facts
# that are looked through for an alias into a table of hashes instead of the few aliases.
ALIASES: Final = Common(f"""a_merge as (
    select dropped, keep from {standing("merge")} cross join lateral (
        select from {standing("person")} where person.person = merge.keep limit 1
    ) as once
), an_alias (person, canonical) as (
    select dropped, keep from a_merge
    union
    select an_alias.person, a_merge.keep from an_alias join a_merge on dropped = canonical
), alias as (
    select alias.person, alias.canonical from (
        select array_agg(person) as persons, array_agg(canonical) as canonicals
        from an_alias where canonical not in (select dropped from a_merge)
    ) as every cross join unnest(persons, canonicals) as alias (person, canonical)
), kept as (
    select * from {standing("person")} where person not in (select person from alias)
)""")
"""Every dropped id with the one at its chain's end; a merge into who was a mistake drops nobody.

`kept` are the persons under the ids that they are shown by.
"""


def canonical(view: str, *columns: str) -> str:
    """These columns of the rows of a view that stood, with the person whom their id stands for.

    It needs ALIASES.
    """
    return f"""(
    select coalesce(alias.canonical, {view}.person) as person, {", ".join(columns)}
    from {standing(view)} left join alias using (person)
) as {view}"""


def known(view: str, *columns: str) -> str:
    """Likewise, with no person where the id stands for nobody who is known; it needs ALIASES."""
    return f"""(
    select kept.person, {", ".join(columns)}
    from {standing(view)} left join alias using (person)
        left join kept on kept.person = coalesce(alias.canonical, {view}.person)
) as {view}"""
