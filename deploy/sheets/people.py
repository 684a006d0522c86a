"""Which rows are about the same person: the same name, and the same year or date of birth."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from deploy.sheets.cells import Birth, Name
from deploy.sheets.rows import Place, Row

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells a person apart in a sheet: the name, and all that the row itself tells of their birth.

    Never what stands in other rows: keys are made of it, and a namesake who comes to a growing sheet
    would give everybody's older rows new keys, and so double them.
    """

    spelling: str
    year: int | None
    on: date | None = None

    def may_be(self, other: "Identity") -> bool:
        """Whether the other is called the same, and is told more of without being contradicted."""
        if self.spelling != other.spelling or self.on:
            return False
        told_more = other.year if self.year is None else other.on
        return bool(told_more) and self.year in {None, other.year}


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
    """Everybody with a name, and whose each row is."""

    people: tuple[Person, ...]
    whose: Mapping[Place, Identity]

    @property
    def alike(self) -> tuple[Person, ...]:
        """Those who may be a namesake in the same file, of whose birth more is told."""
        by_name = defaultdict[str, list[Identity]](list)
        for person in self.people:
            by_name[person.identity.spelling].append(person.identity)
        return tuple(
            person
            for person in self.people
            if any(map(person.identity.may_be, by_name[person.identity.spelling]))
        )


def known(rows: Iterable[Row]) -> Known:
    """Who stands in these rows, in whatever order they come."""
    whose, of = {}, defaultdict[Identity, list[Row]](list)
    for row in rows:
        if row.name:
            whose[row.place] = identity(row.name, row.birth)
            of[whose[row.place]].append(row)
    return Known(tuple(_person(who, its) for who, its in of.items()), whose)


def identity(name: Name, birth: Birth | None) -> Identity:
    """Whose row it is, by what it tells itself."""
    return Identity(name.spelling, birth.year if birth else None, birth.on if birth else None)


def _person(identity: Identity, rows: Sequence[Row]) -> Person:
    return Person(
        identity=identity,
        name=min((row.name for row in rows if row.name), key=_shouted),
        born=identity.on,
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
