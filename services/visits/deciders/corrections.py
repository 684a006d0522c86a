"""What a correction says of a person: of which fields, whether it may be so, which of them changed since."""

from collections.abc import Collection, Mapping
from typing import Final
from uuid import UUID

from pydantic import SecretStr

from services.visits.commands.people import CorrectPerson, PersonFields
from shared.decider import Refused
from shared.events.people import PersonCorrected
from shared.events.personal import plain

FIELDS: Final = frozenset({*PersonFields.model_fields, "target_group"})
TOGETHER: Final = (
    frozenset({"birth_date", "birth_year"}),
    frozenset({"personnummer", "personnummer_motivation"}),
)
"""Fields that say something only with one another."""


def named(wish: CorrectPerson) -> frozenset[str]:
    """The fields that a correction is about: a birth date's year too, and why a number was kept that goes."""
    fields = FIELDS & wish.model_fields_set
    if "birth_date" in fields:
        fields |= {"birth_year"}
    if "personnummer" in fields and wish.personnummer is None:
        fields |= {"personnummer_motivation"}
    return fields


def met(wish: CorrectPerson, changed: Mapping[str, int]) -> list[str]:
    """Of its fields those that changed since the version it saw."""
    return sorted(name for name in named(wish) if changed[name] > wish.expected_version)


def drawn_in(wish: CorrectPerson, clash: Collection[str]) -> frozenset[str]:
    """Those that met another, with those that say something only together with them."""
    drawn = (both for both in TOGETHER if not both.isdisjoint(clash))
    return named(wish) & frozenset(clash).union(*drawn)


def agreed(wish: CorrectPerson, clash: Collection[str], stands: Mapping[str, object]) -> set[str]:
    """Of the fields that met another, those that say what stands already, readable."""
    fields = drawn_in(wish, clash)
    said = told(wish, fields)
    differ = {name for name in fields if plain(said[name]) != stands[name]}
    apart = (both for both in TOGETHER if not both.isdisjoint(differ))
    return {*fields.difference(differ, *apart)}


def without(wish: CorrectPerson, fields: Collection[str]) -> CorrectPerson:
    """What else it says."""
    left = wish.model_fields_set.difference(fields)
    return CorrectPerson(**{name: getattr(wish, name) for name in left})


def check(
    wish: PersonFields, *, numbered: bool = False, motivated: bool = False, born: int | None = None
) -> None:
    """What is told agrees with what else stands then: a number, whether it is motivated, the date's year."""
    said = wish.model_fields_set
    _check_number(wish, said, numbered=numbered, motivated=motivated)
    _check_birth(wish, said, born)


def _check_number(
    wish: PersonFields, said: Collection[str], *, numbered: bool, motivated: bool
) -> None:
    """R6: a personnummer needs its motivation, as long as it stands."""
    number = wish.personnummer if "personnummer" in said else numbered
    why = wish.personnummer_motivation if "personnummer_motivation" in said else motivated
    told = "personnummer" in said or "personnummer_motivation" in said
    if told and number and not why:
        raise Refused("motivation_missing", "/personnummer_motivation")


def _check_birth(wish: PersonFields, said: Collection[str], born: int | None) -> None:
    """A birth year that contradicts the date is a slip; a date that is told tells its year itself."""
    if wish.birth_date:
        agrees = wish.birth_year in {None, wish.birth_date.year}
    else:
        agrees = born is None or "birth_date" in said or wish.birth_year == born
    if "birth_year" in said and not agrees:
        raise Refused("birth_year_differs", "/birth_year")


def told(wish: PersonFields, fields: Collection[str]) -> dict[str, object]:
    """The named fields as the fact carries them: a birth date sealed, only its year in clear."""
    said: dict[str, object] = {name: getattr(wish, name) for name in fields}
    if wish.birth_date and "birth_date" in fields:
        said["birth_date"] = SecretStr(wish.birth_date.isoformat())
        said["birth_year"] = wish.birth_date.year
    return said


def corrected(
    wish: CorrectPerson, id_: UUID, fields: Collection[str]
) -> tuple[PersonCorrected, ...]:
    """These fields put right; nothing where there are none."""
    if not fields:
        return ()
    return (PersonCorrected(person=id_, fields=tuple(sorted(fields)), **told(wish, fields)),)
