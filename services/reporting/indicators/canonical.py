"""Whom an id stands for at ledger index $1: merged persons count once."""

from typing import Final

from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common

ALIASES: Final = Common(f"""a_merge as (
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
