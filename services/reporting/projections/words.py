"""Every kind of fact that was heard, and how often: a word nobody understands is parked here, visibly."""

from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID, uuid5

from shared.events.envelope import Recorded
from shared.events.words import SERVICES
from shared.projection import Projection

WORDS: Final = UUID("8d4f6c1e-2b9a-4c57-9d7e-5b1f0c2e7a04")
"""Namespace of the ids of words."""


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every fact
class Word:
    """A kind of fact, by service, name and version, and how many were heard."""

    word: UUID
    service: str
    type: str
    schema_version: int
    heard: int


COLUMNS: Final = """
    word uuid not null,
    service text not null,
    type text not null,
    schema_version integer not null,
    heard bigint not null
"""


def evolve(word: Word | None, fact: Recorded) -> Word:
    """The count after one more fact."""
    of = fact.envelope
    if word is None:
        return Word(_word(fact), of.service, of.type, of.schema_version, 1)
    return Word(word.word, word.service, word.type, word.schema_version, word.heard + 1)


def _word(fact: Recorded) -> UUID:
    of = fact.envelope
    return _named(f"{of.service}/{of.type}/{of.schema_version}")


@cache
def _named(word: str) -> UUID:
    """One id for each word that code understands: there are some dozens."""
    return uuid5(WORDS, word)


words: Final = Projection(
    name="word",
    version=1,
    columns=COLUMNS,
    row=Word,
    hears=dict.fromkeys(SERVICES, frozenset({"*"})),
    concerns=_word,
    evolve=evolve,
    history=False,
)
