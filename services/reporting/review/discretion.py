"""Of whom somebody who looks at the access log may know, and which ids are one person (R7)."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from services.reporting.indicators.canonical import ALIASES
from services.reporting.indicators.standing import standing
from services.reporting.looking import Look
from shared.handovers import Handover, Handovers
from shared.roles import is_named

KEPT: Final = frozenset({"handover", "merge", "person", "protection"})
"""What it takes to know of whom somebody may know."""
VIEWS: Final = KEPT | {"access"}
"""What it takes to look at the access log: none of it may lag behind what is shown."""

TOGETHER: Final = f"with recursive {ALIASES.sql} select person, canonical from alias"
PROTECTED: Final = f"select person, readers, since from {standing('protection')}"
HANDED: Final = f"""
select handover, giver, successor, day from {standing("handover")} order by told_at
"""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who looks, as what, on which day, and whether they say why."""

    sub: str
    roles: frozenset[str]
    day: date
    says_why: bool


@dataclass(frozen=True, slots=True)
class Discretion:
    """Whom the asker may not know of: `hidden`; and whom only once they say why: `unexplained`.

    `explained` are those of whom they may know because they said why.
    """

    canonical: Mapping[UUID, UUID]
    hidden: frozenset[UUID]
    unexplained: frozenset[UUID]
    explained: frozenset[UUID] = frozenset()

    def ids(self, id_: UUID) -> tuple[UUID, ...]:
        """Every id of whom this one stands for, the one that is shown first."""
        shown = self.canonical.get(id_, id_)
        return (shown, *sorted(one for one, kept in self.canonical.items() if kept == shown))

    def shown(self, ids: Iterable[UUID]) -> tuple[UUID, ...]:
        """Those of whom the asker may know, as they were told."""
        return tuple(it for it in ids if not self.keeps(it))

    def keeps(self, id_: UUID | None) -> bool:
        """Whether this id is kept from the asker."""
        return id_ in self.hidden or id_ in self.unexplained


async def together(look: Look) -> dict[UUID, UUID]:
    """Every dropped id with the one that its person is shown under."""
    rows = await look.db.fetch(TOGETHER, look.as_of)
    return {row["person"]: row["canonical"] for row in rows}


async def kept_at(look: Look, kept: Collection[UUID]) -> frozenset[UUID]:
    """Every id that tells of any of these at this ledger index: what was one then is kept whole."""
    return _every(kept, await together(look))


async def discretion(look: Look, asker: Asker) -> Discretion:
    """What must not be told to somebody at this ledger index."""
    canonical = await together(look)
    told = await look.db.fetch(HANDED, look.as_of)
    handed = Handovers({row["handover"]: Handover(*row[1:]) for row in told})
    hidden, unexplained, explained = set[UUID](), set[UUID](), set[UUID]()
    for person, readers, since in await look.db.fetch(PROTECTED, look.as_of):
        heirs = handed.heirs(frozenset(readers), since or date.min, asker.day)
        if not is_named(heirs, asker.sub, asker.roles):
            hidden.add(person)
        else:
            (explained if asker.says_why else unexplained).add(person)
    kinds = (_every(one, canonical) for one in (hidden, unexplained, explained))
    return Discretion(canonical, *kinds)


def _every(persons: Collection[UUID], canonical: Mapping[UUID, UUID]) -> frozenset[UUID]:
    """Every id of these: whoever is protected under one is under all."""
    shown = {canonical.get(it, it) for it in persons}
    return frozenset(shown | {one for one, kept in canonical.items() if kept in shown})
