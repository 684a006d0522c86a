"""Which rows are about the same person: the same name, and the same year or date of birth."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from deploy.sheets.cells import Name
from deploy.sheets.rows import Bad, Place, Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a person apart in a sheet; `on` only where namesakes were born in the same year."""

    spelling: str
    year: int | None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name, as all their rows together tell; what rows contradict each other in is open."""

    identity: Identity
    name: Name
    born: date | None
    sex: str | None
    target_group: str | None
    phone: str | None
    personnummer: str | None
    motivation: str | None
    since: date
    """The day of the first of their rows."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """Everybody with a name, whose each row is, and rows that could be two people's."""

    people: tuple[Person, ...]
    whose: Mapping[Place, Identity]
    bad: tuple[Bad, ...]


def known(rows: Iterable[Row]) -> Known:
    """Who stands in these rows, in whatever order they come."""
    whose, bad, of = {}, [], defaultdict[Identity, list[Row]](list)
    for namesakes in _namesakes(rows).values():
        several = len(_dates(namesakes)) > 1
        for row in namesakes:
            born = row.birth.on if row.birth and several else None
            if several and born is None:
                bad.append(Bad(row.place, "", NAMESAKES))
                continue
            whose[row.place] = _identity(row, born)
            of[whose[row.place]].append(row)
    return Known(tuple(_person(who, its) for who, its in of.items()), whose, tuple(bad))


NAMESAKES = "two people with this name were born that year, and this row does not say which it is"


def _namesakes(rows: Iterable[Row]) -> Mapping[Identity, list[Row]]:
    found = defaultdict[Identity, list[Row]](list)
    for row in rows:
        if row.name:
            found[_identity(row, None)].append(row)
    return found


def _identity(row: Row, born: date | None) -> Identity:
    spelling = row.name.spelling if row.name else ""
    return Identity(spelling, row.birth.year if row.birth else None, born)


def _dates(rows: Sequence[Row]) -> set[date]:
    return {row.birth.on for row in rows if row.birth and row.birth.on}


def _person(identity: Identity, rows: Sequence[Row]) -> Person:
    return Person(
        identity=identity,
        name=min((row.name for row in rows if row.name), key=_shouted),
        born=_only(_dates(rows)),
        sex=_only(row.sex for row in rows),
        target_group=_only(row.target_group for row in rows),
        phone=_only(row.phone for row in rows),
        personnummer=_only(row.personnummer for row in rows),
        motivation=_only(row.motivation for row in rows),
        since=min(row.day for row in rows),
        places=tuple(row.place for row in rows),
    )


def _shouted(name: Name) -> tuple[bool, str, str]:
    """Of several spellings, one in capitals or without any comes last."""
    return name.given.isupper() or name.given.islower(), name.given, name.family


def _only(values: Iterable[T | None]) -> T | None:
    """The one value that is told; none where there are several."""
    found = {value for value in values if value is not None}
    return found.pop() if len(found) == 1 else None
