"""A list beside the roster as it stands: who enters, who leaves, who is new, and what is asked for it."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest
from typing import Any, Final
from uuid import UUID

from deploy.posting import Ask
from deploy.sheets.commands import Wish, key_of, key_of_person, said, tried_again
from deploy.sheets.people import Identity
from deploy.sheets.roster.reading import Row
from deploy.sheets.rows import Bad
from services.visits.commands.rosters import MOST

NAMESAKES: Final = (
    "two people with this name were born that year, and this row does not say which it is"
)
UNREGISTRABLE: Final = (
    "nobody is found, and nobody can be registered without a target group, and a case number or a name with"
    " a year of birth"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """The roster on a day: who is on it, as of when it was stated last, and later than that day."""

    on: frozenset[UUID]
    stated_on: date | None
    newer: date | None


@dataclass(frozen=True, slots=True)
class People:
    """Whom a list names: those who were found, each with their row, those who are new, and bad rows."""

    found: Mapping[UUID, Row]
    new: Mapping[UUID, Row]
    bad: tuple[Bad, ...]

    @property
    def whole(self) -> bool:
        """Whether every row is understood, so that whoever stands in none of them has left."""
        return not self.bad


@dataclass(frozen=True, slots=True)
class Change:
    """What a list changes on the roster as of a day."""

    as_of: date
    entered: tuple[UUID, ...]
    left: tuple[UUID, ...]
    stated: bool
    """Whether the roster is stated as of this day already."""

    @property
    def nothing(self) -> bool:
        """Whether everything is as the list says."""
        return self.stated and not self.entered and not self.left

    def asks(self, secret: UUID, attempt: int) -> Iterator[Ask]:
        """Rosters that say so, each with as many as it takes; the same change has the same keys."""
        for entered, left in zip_longest(_parts(self.entered), _parts(self.left), fillvalue=()):
            data = {
                "as_of": self.as_of.isoformat(),
                "entered": [str(one) for one in entered],
                "left": [str(one) for one in left],
            }
            yield Ask(key_of(secret, ["roster", data, attempt]), "StateRoster", data)


def people(rows: Iterable[tuple[Row, UUID | None]], bad: Iterable[Bad], secret: UUID) -> People:
    """Everybody once: who was found, and who is new under the key that registers them."""
    found: dict[UUID, Row] = {}
    unknown, bad = list[Row](), [*bad]
    for row, id_ in rows:
        if id_ is None:
            unknown.append(row)
        elif id_ in found:
            bad.append(_twice(row, found[id_]))
        else:
            found[id_] = row
    new, more = _new(unknown, secret)
    return People(found, new, (*bad, *more))


def change(people: People, standing: Standing, as_of: date) -> Change:
    """Who enters and who leaves; nobody leaves where a row is open that may be about them."""
    now = {*people.found, *people.new}
    entered = tuple(id_ for id_ in now if id_ not in standing.on)
    left = standing.on - now if people.whole else ()
    stated = standing.stated_on == as_of
    return Change(as_of, tuple(sorted(entered)), tuple(sorted(left)), stated)


def rekeyed(new: Mapping[UUID, Row], secret: UUID, attempt: int) -> dict[UUID, Row]:
    """Those who are new under keys that were not tried before; the first try is under their own."""
    return {tried_again(key, secret, attempt): row for key, row in new.items()}


def registered(new: Mapping[UUID, Row], site: str) -> list[Wish]:
    """What is asked for those who are new."""
    return [
        Wish(Ask(key, "RegisterPerson", _data(row, site)), (row.place,)) for key, row in new.items()
    ]


def _new(rows: Sequence[Row], secret: UUID) -> tuple[dict[UUID, Row], list[Bad]]:
    """Those who can be registered; namesakes of one year where each row has a date of birth of its own."""
    new, bad = dict[UUID, Row](), list[Bad]()
    for namesakes in _namesakes(rows):
        dates = {row.birth.on for row in namesakes if row.birth and row.birth.on}
        several = len(namesakes) > 1
        for row in namesakes:
            if several and len(dates) < len(namesakes):
                bad.append(Bad(row.place, "", NAMESAKES))
            elif not _registrable(row):
                bad.append(Bad(row.place, "", UNREGISTRABLE))
            else:
                new[_key(row, secret)] = row
    return new, bad


def _namesakes(rows: Sequence[Row]) -> Iterable[Sequence[Row]]:
    """Rows that nothing but a date of birth tells apart: the same name and year, or the same case."""
    found: dict[object, list[Row]] = defaultdict(list)
    for row in rows:
        found[_year(row.identity) if row.identity else row.case_number or row.place].append(row)
    return found.values()


def _year(who: Identity) -> Identity:
    return replace(who, on=None)


def _registrable(row: Row) -> bool:
    """Whether there is enough to register somebody, and to find them by the next time."""
    named = row.name is not None and row.birth is not None
    return row.target_group is not None and (named or row.case_number is not None)


def _key(row: Row, secret: UUID) -> UUID:
    """As of a sign-in sheet, so that whoever stands in both, told of alike, is one."""
    if row.identity is None:
        return key_of(secret, ["case", row.case_number])
    return key_of_person(secret, row.identity)


def _data(row: Row, site: str) -> dict[str, Any]:
    born = row.birth.on if row.birth else None
    return said(
        {
            "given_name": row.name.given if row.name else None,
            "family_name": row.name.family or None if row.name else None,
            "birth_date": born.isoformat() if born else None,
            "birth_year": row.birth.year if row.birth and not born else None,
            "sex": row.sex,
            "target_group": row.target_group,
            "case_number": row.case_number,
            "personnummer": row.personnummer if row.motivation else None,
            "personnummer_motivation": row.motivation,
            "arrived_on": row.arrived_on.isoformat() if row.arrived_on else None,
            "site": site,
        }
    )


def _twice(row: Row, first: Row) -> Bad:
    return Bad(row.place, "", f"the same person stands in {first.place.shown} already")


def _parts(ids: Sequence[UUID]) -> Iterator[Collection[UUID]]:
    return (ids[at : at + MOST] for at in range(0, max(len(ids), 1), MOST))
