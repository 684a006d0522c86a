"""What is asked of visits for a sheet: people are registered, and every row is a visit."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from deploy.posting import Ask
from deploy.sheets.people import Identity, Person
from deploy.sheets.rows import Place, Row


@dataclass(frozen=True, slots=True)
class Wish:
    """A command, and the rows it comes from."""

    ask: Ask
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """Where and under which secret a sheet is written down.

    A key is made of what a row says, so that the same row never counts twice. Were it made of that
    alone, whoever sees the key (a person's id is one, and travels) could find the name by trying
    names; so a secret of this home goes into it.
    """

    site: str
    zone: ZoneInfo
    secret: UUID

    def registered(self, person: Person, attempt: int = 0) -> Wish:
        """Let somebody be known; a further attempt is under a key that was not tried before."""
        data = {
            "given_name": person.name.given,
            "family_name": person.name.family or None,
            "birth_date": person.born.isoformat() if person.born else None,
            "birth_year": None if person.born else person.identity.year,
            "sex": person.sex,
            "target_group": person.target_group or "okand",
            "phone": person.phone,
            "personnummer": person.personnummer,
            "personnummer_motivation": person.motivation,
            "site": self.site,
            "occurred_at": self._moment(person.since),
        }
        key = tried_again(key_of_person(self.secret, person.identity), self.secret, attempt)
        return Wish(Ask(key, "RegisterPerson", said(data)), person.places)

    def visits(self, rows: Iterable[Row], whose: Mapping[Place, UUID]) -> Iterator[Wish]:
        """One visit a row; of rows that say the same each has its number."""
        seen: Counter[str] = Counter()
        for row in rows:
            data = self._visit(row, whose.get(row.place))
            content = json.dumps(data, sort_keys=True)
            ask = Ask(self._key(["visit", content, seen[content]]), "RecordVisit", data)
            seen[content] += 1
            yield Wish(ask, (row.place,))

    def _visit(self, row: Row, person: UUID | None) -> dict[str, Any]:
        """The visit; where no time is told, it is midnight of its day."""
        return said(
            {
                "person": str(person) if person else None,
                "site": self.site,
                "occurred_at": self._moment(row.day, row.at),
                "supports": row.supports,
                "given_by": row.given_by,
                "channel": row.channel,
                "stayed": row.stayed,
                "children": row.children,
            }
        )

    def _moment(self, day: date, at: time | None = None) -> str:
        return datetime.combine(day, at or time(), self.zone).isoformat()

    def _key(self, content: list[Any]) -> UUID:
        return key_of(self.secret, content)


def key_of(secret: UUID, content: list[Any]) -> UUID:
    """The key of what is said in these words, under the secret of a home."""
    return uuid5(secret, json.dumps(content))


def key_of_person(secret: UUID, who: Identity) -> UUID:
    """The key under which somebody is registered, from whichever kind of sheet."""
    born = who.on.isoformat() if who.on else None
    return key_of(secret, ["person", who.spelling, who.year, born])


def tried_again(key: UUID, secret: UUID, attempt: int) -> UUID:
    """A key that was not tried before; the first try is under its own."""
    return key_of(secret, [str(key), attempt]) if attempt else key


def said(data: Mapping[str, Any]) -> dict[str, Any]:
    """Without what nobody told."""
    return {name: value for name, value in data.items() if value is not None}
