"""By what figures may be told apart: what is known of a person, where, when, and what facts say themselves."""

from typing import Final

from services.reporting.indicators.canonical import ALIASES
from services.reporting.indicators.standing import standing
from services.reporting.indicators.tables import Common, Facts

PROFILE: Final = Common(
    f"""profile as (
    select kept.person, coalesce(sex, 'uppgift_saknas') as sex,
        case
            when birth_year is null then 'unknown'
            when extract(year from $3::date) - birth_year < 18 then 'child'
            else 'adult'
        end as age,
        coalesce(latest.target_group, kept.target_group) as target_group
    from kept left join (
        select distinct on (person) person, target_group
        from {standing("group_setting")} where since <= $3
        order by person, since desc, told_at desc
    ) as latest using (person)
)""",
    (ALIASES,),
)
"""Everybody's sex, age at the period's end and group at its end, as the kept registration tells."""
PERSONAL: Final = {
    "sex": "coalesce(profile.sex, 'uppgift_saknas')",
    "age": "coalesce(profile.age, 'unknown')",
    "target_group": "coalesce(profile.target_group, 'okand')",
}
"""Dimensions of whom a row is about; of the nameless nothing is known."""


def dimensions(facts: Facts) -> tuple[str, ...]:
    """By what facts may be told apart."""
    own = [name for name, kind in facts.columns.items() if kind == "text"]
    return (
        *(PERSONAL if "person" in facts.columns else ()),
        *(("month",) if "day" in facts.columns else ()),
        *own,
    )


def expression(name: str) -> str:
    """A dimension of a row of facts, as SQL."""
    if name == "month":
        return "to_char(fact.day, 'YYYY-MM')"
    return PERSONAL.get(name, f"fact.{name}")
