"""A sheet on its way to visits: people first, because visits refer to them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Final
from uuid import UUID, uuid4

from deploy.posting import Answer, Ask, Door, portions
from deploy.sheets.columns import Headed
from deploy.sheets.commands import Wish, Writing
from deploy.sheets.files import Understood
from deploy.sheets.people import Identity, Person
from deploy.sheets.pointing import heading
from deploy.sheets.rows import Bad

KNOWN: Final = "key_reused"
"""A person of this name and birth is registered already, by an earlier sheet that told other details."""
LAST: Final = 2**31 - 1
"""A version that no record comes to."""


@dataclass(slots=True)
class Posting:
    """A sheet's commands, and what became of them."""

    door: Door
    writing: Writing
    moved: Callable[[int], None]
    """Told how many more people and visits were asked for."""
    people: dict[Identity, Wish] = field(default_factory=dict)
    visits: list[Wish] = field(default_factory=list)
    answers: dict[UUID, Answer] = field(default_factory=dict)

    @property
    def wishes(self) -> list[Wish]:
        """Everything that was asked for in the end."""
        return [*self.people.values(), *self.visits]

    @property
    def nameless(self) -> list[Wish]:
        """Visits of whom nothing is known but that they came."""
        return [wish for wish in self.visits if "person" not in wish.ask.data]

    async def post(self, file: Understood) -> None:
        """Register everybody, and record every visit."""
        await self._register(file.known.people)
        ids = {who: wish.ask.key for who, wish in self.people.items()}
        whose = {place: ids[who] for place, who in file.known.whose.items()}
        self.visits = [*self.writing.visits(file.rows, whose)]
        for some in portions([wish.ask for wish in self.visits]):
            self.answers |= await self.door.post("visits", some)
            self.moved(len(some))

    async def _register(self, people: Sequence[Person]) -> None:
        """Everybody becomes known, and whoever is nobody any more to who imports is registered anew.

        Whether somebody was erased, is protected, or was taken back must not show (R7, R10): they are
        written down and counted as whoever never came before, under a key that was not used yet.
        """
        for attempt in count():
            wishes = {who: self.writing.registered(who, attempt) for who in people}
            for some in portions([wish.ask for wish in wishes.values()]):
                self.answers |= await self.door.post("visits", some)
                self.moved(0 if attempt else len(some))
            used = [it.ask.key for it in wishes.values() if was_there(self.answers[it.ask.key])]
            hidden = await self._hidden(used)
            self.people |= {
                who.identity: it for who, it in wishes.items() if it.ask.key not in hidden
            }
            people = [who for who, it in wishes.items() if it.ask.key in hidden]
            if not people:
                return

    async def _hidden(self, ids: Iterable[UUID]) -> set[UUID]:
        """Who of these is nobody to who imports.

        A correction of a record that is not there yet is always refused: of somebody for its version,
        of nobody because there is no such person. Nothing is read of anybody, and nothing recorded.
        """
        asks, hidden = [_corrected(id_) for id_ in ids], set[UUID]()
        for some in portions(asks):
            answers = await self.door.post("visits", some)
            nobody = [ask for ask in some if answers[ask.key].code == "no_such_person"]
            hidden |= {UUID(ask.data["person"]) for ask in nobody}
        return hidden


def _corrected(id_: UUID) -> Ask:
    return Ask(
        uuid4(), "CorrectPerson", {"person": str(id_), "expected_version": LAST, "sex": None}
    )


def refused(
    wishes: Sequence[Wish], answers: Mapping[UUID, Answer], sheets: Sequence[Headed]
) -> Iterator[Bad]:
    """Rows that visits did not take, each with its first reason and the heading that it is about."""
    seen = set()
    for wish in wishes:
        answer = answers[wish.ask.key]
        if answer.taken or (wish.ask.command == "RegisterPerson" and was_there(answer)):
            continue
        for place in wish.places:
            if place not in seen:
                seen.add(place)
                yield Bad(place, heading(sheets, place, answer.pointer), answer.sentence)


def was_there(answer: Answer) -> bool:
    """Whether the key was used by an earlier import already."""
    return answer.status == "replayed" or answer.code == KNOWN
