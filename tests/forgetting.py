"""A person with a known text in every sealed field, somebody beside them, and how they are forgotten."""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any, Final
from uuid import UUID, uuid4

import asyncpg

from deploy.local import sweeping
from deploy.local.postgres import ADMIN
from services.visits.commands.arrivals import MatchArrival, NoteArrival
from services.visits.commands.conflicts import NoteConflict
from services.visits.commands.erasures import (
    ApproveErasure,
    AskErasure,
    CompleteErasure,
    WithdrawErasure,
)
from services.visits.commands.leaves import (
    EndParentalLeave,
    StartParentalLeave,
    WithdrawParentalLeave,
    WithdrawParentalLeaveEnd,
)
from services.visits.commands.people import CorrectPerson, RegisterPerson
from services.visits.commands.protection import OpenEmergencyAccess, SetRestriction
from services.visits.commands.support_periods import SetSupportPeriod
from services.visits.commands.visits import RecordVisit, WithdrawVisit
from shared.command import Command
from shared.erasing import Eraser, nothing
from shared.log.append import Receipt
from shared.log.wish import Wish
from shared.node import Node
from tests.engine import node
from tests.stack import Foundation

SITE: Final = "motesplatsen"
BORN: Final = "1907-02-27"
NUMBER: Final = "070227-0091"
WRAPPED: Final = "select wrapped from subject_key where subject = $1"


def eraser(node: Node, step: Callable[[str], None] = nothing) -> Eraser:
    """What forgets people in visits."""
    return Eraser(node, lambda approved: CompleteErasure(erasure=approved.erasure), step)


@dataclass(slots=True)
class Forgetting:
    """One service's engine with somebody in it who is to be forgotten."""

    foundation: Foundation
    node: Node
    admin: asyncpg.Connection
    person: UUID = field(default_factory=uuid4)
    beside: UUID = field(default_factory=uuid4)
    texts: list[str] = field(default_factory=list)
    keys: list[bytes] = field(default_factory=list)
    name: str = ""
    """What the person is called now."""

    @property
    def known(self) -> list[bytes]:
        """Everything that must be found nowhere afterwards."""
        return [text.encode() for text in self.texts] + self.keys

    async def ask(self, command: Command, key: UUID | None = None, who: str = "anna") -> Receipt:
        """What a door would ask for somebody."""
        key, now = key or uuid4(), datetime.now(UTC)
        wish = Wish(
            command=command,
            key=key,
            mac=self.node.vault.mac(key.bytes),
            actor=who,
            at=now,
            day=now.date(),
            trace=f"00-{key.hex}-{key.hex[:16]}-01",
            roles=frozenset({"unit_manager", "host"}),
        )
        return await self.node.batcher.submit(wish)

    def text(self, what: str) -> Any:  # noqa: ANN401 - what a command takes
        """A text about the person that occurs nowhere else."""
        text = f"Zqxvik {what} {len(self.texts)}"
        self.texts.append(text)
        return text

    async def seed(self) -> None:
        """Put a known text into every sealed field there is about a person."""
        self.texts += [BORN, NUMBER, NUMBER.replace("-", "")]
        told = {name: self.text(name) for name in ("given_name", "family_name", "phone")}
        told |= {name: self.text(name) for name in ("case_number", "interpreter_language")}
        told |= {"birth_date": BORN, "personnummer": NUMBER, "site": SITE, "target_group": "abo"}
        told |= {"personnummer_motivation": "case_link"}
        register = RegisterPerson.model_validate_json(json.dumps(told))
        self.person = (await self.ask(register, self.person)).id
        self.name = self.text("new")
        again = {"person": str(self.person), "expected_version": 1, "given_name": self.name}
        await self.ask(CorrectPerson.model_validate_json(json.dumps(again)))
        late = again | {"given_name": self.text("conflict")}
        edit = CorrectPerson.model_validate_json(json.dumps(late))
        await self.ask(NoteConflict(edited=self.person, edit=edit, met=2))
        await self._take_back()
        await self._what_hangs_on_them()
        somebody = {"given_name": "Freweini", "target_group": "abo", "site": SITE}
        await self.ask(RegisterPerson.model_validate_json(json.dumps(somebody)), self.beside)
        self.keys += [row["wrapped"] for row in await self.node.db.fetch(WRAPPED, self.person)]
        self.keys += [
            key.key for need, key in self.node.vault._needed.items() if need.subject == self.person
        ]
        assert len(self.keys) >= 6

    async def _take_back(self) -> None:
        person = self.person
        await self.ask(self.withdrawal(await self.come()))
        start = StartParentalLeave.model_validate({"person": person, "from": date(2026, 1, 1)})
        leave = (await self.ask(start)).id
        await self.ask(EndParentalLeave(person=person, leave=leave, on=date(2026, 3, 1)))
        why = {"person": person, "leave": leave}
        await self.ask(WithdrawParentalLeaveEnd(**why, reason=self.text("end")))
        await self.ask(WithdrawParentalLeave(**why, reason=self.text("leave")))
        mistake = (await self.ask(self._erase())).id
        await self.ask(WithdrawErasure(erasure=mistake, reason=self.text("erasure")))

    async def _what_hangs_on_them(self) -> None:
        person = self.person
        now = datetime.now(UTC)
        note = NoteArrival(name=self.text("arrival"), site=SITE, occurred_at=now)
        arrival = (await self.ask(note)).id
        await self.ask(MatchArrival(arrival=arrival, person=person))
        period = {"person": person, "from": date(2025, 1, 1)}
        await self.ask(SetSupportPeriod.model_validate(period))
        period |= {"to": date(2029, 1, 1), "reason": self.text("support")}
        await self.ask(SetSupportPeriod.model_validate(period))
        await self.ask(SetRestriction(person=person, on=True, reason=self.text("restriction")))
        await self.ask(SetRestriction(person=person, on=False, reason=self.text("free again")))
        opened = OpenEmergencyAccess(person=person, reason=self.text("emergency, on the stairs"))
        await self.ask(opened)

    async def come(self) -> UUID:
        """The person's visit."""
        now = datetime.now(UTC)
        return (await self.ask(RecordVisit(person=self.person, site=SITE, occurred_at=now))).id

    def withdrawal(self, visit: UUID) -> WithdrawVisit:
        """The wish to take a visit back, with words about the person."""
        return WithdrawVisit(visit=visit, reason=self.text("visit"))

    def _erase(self) -> AskErasure:
        return AskErasure(person=self.person, basis="art_17", decision="SN 2026/0412")

    async def approve(self) -> UUID:
        """Two people agree."""
        erasure = (await self.ask(self._erase(), who="anna")).id
        await self.ask(ApproveErasure(erasure=erasure), who="yusuf")
        return erasure

    async def forget(self) -> None:
        """Everything that the service and the supervisor do, to the end, a minute later."""
        await eraser(self.node).visit()
        await sweeping.sweep(self.admin)
        await eraser(self.node).visit()
        await sweeping.compact(self.foundation.postgres)
        await self.later()

    async def later(self) -> None:
        """Let a minute have passed: no instance holds a key in memory any more."""
        await self.admin.execute("update visits.forgotten set at = at - interval '2 minutes'")


@asynccontextmanager
async def forgetting(foundation: Foundation) -> AsyncIterator[Forgetting]:
    """Somebody is known, and a text in every sealed field of theirs."""
    admin = await asyncpg.connect(foundation.dsn(ADMIN))
    try:
        async with node(foundation, "visits") as one:
            story = Forgetting(foundation, one, admin)
            await story.seed()
            yield story
    finally:
        await admin.close()
