"""Who reads of a person, and why they may not: refusals are recorded, the hidden told like nobody (R1, R7)."""

from dataclasses import dataclass, field
from uuid import UUID

from anyascii import anyascii

from services.visits.deciders.guarding import Guard, Reader, closed_to
from services.visits.deciders.handovers import handovers
from services.visits.directory import Allows
from services.visits.names import words_in
from services.visits.queries.protection import broke_the_glass
from shared.events.words import AccessFlag, Purpose
from shared.handovers import HANDOVERS, Handovers
from shared.log.kept import Kept
from shared.node import Node
from shared.web.asking import Caller
from shared.web.pace import unhurried
from shared.web.problems import Problem
from shared.web.reading import record


@dataclass(slots=True)
class Readers:
    """Those who want to read, and who took over from whom by the day on which they do."""

    node: Node
    _handovers: Kept[Handovers] = field(default_factory=lambda: Kept(HANDOVERS, handovers))

    async def of(self, asker: Caller, purpose: Purpose, person: UUID | None = None) -> Reader:
        """Somebody who wants to read, of this person, who may be nobody, or of whoever is found."""
        actor, broken = asker.actor, False
        if purpose == "emergency" and person:
            broken = await broke_the_glass(self.node.db, actor.sub, person, asker.now)
        return Reader(
            sub=actor.sub,
            roles=actor.roles,
            purpose=purpose,
            day=asker.now.astimezone(self.node.sites.zone(None)).date(),
            handovers=await self._handovers.now(self.node.db),
            says_why=asker.reason is not None,
            emergency=broken,
        )

    async def shows(self, asker: Caller, purpose: Purpose) -> Allows:
        """Who may be listed to somebody who asks."""
        return shown_to(await self.of(asker, purpose))


def flags_of(asker: Caller, family_name: str | None) -> tuple[AccessFlag, ...]:
    """What only we can see of a reading: that they have the same family name, in whichever letters."""
    theirs, own = (_plain(it) for it in (family_name, asker.actor.family_name))
    return ("same_surname",) if theirs and theirs == own else ()


def _plain(name: str | None) -> str:
    return anyascii("".join(words_in(name or ""))).lower()


def shown_to(reader: Reader) -> Allows:
    """Who may be listed to a reader: nobody of whom they may not know, nobody who is only stored."""
    return lambda person: closed_to(person.guard, reader) is None


async def refuse_closed(
    node: Node, asker: Caller, reader: Reader, person: UUID, guard: Guard | None
) -> None:
    """Nothing where the person may be shown; else the problem, recorded, and at nobody's pace where hidden."""
    code = "no_such_person" if guard is None else closed_to(guard, reader)
    if code is None:
        return
    await record(node, asker, reader.purpose, "opened", [person], (), code)
    if code != "no_such_person":
        raise Problem(code)
    await unhurried(asker.now)
    raise Problem(code, status=404)
