"""How alike two whole names are, whichever is told first; the index of names is for names being typed."""

from dataclasses import dataclass, field
from itertools import product
from typing import Final

from rapidfuzz.distance import OSA

from services.visits.names import ARABIC, bones_of, sounds_alike, spoken, words_in

ONE_SOUND: Final = 0.98
"""How alike two words are that sound the same but are not written the same."""
LEAST: Final = 0.72
"""Words less alike than this are different words: one slip in four letters is allowed."""
FAR: Final = 0.4
"""Words written with fewer letters in common sound alike only across scripts."""
LESS: Final = 0.6
"""What is left of a likeness where one of the two is known by a single word of the other's name."""
WITHOUT: Final = 0.85
"""The part of a likeness that words missing on one side take nothing from."""


@dataclass(frozen=True, slots=True)
class Said:
    """A name, by its words, and the ways in which each may sound."""

    words: tuple[str, ...] = ()
    sounds: tuple[frozenset[str], ...] = field(default=(), repr=False)

    @property
    def bones(self) -> tuple[frozenset[str], ...]:
        """What is left of each word's sounds without vowels, which vary most."""
        return tuple(frozenset(map(bones_of, word)) for word in self.sounds)


def said(name: str) -> Said:
    """A name as it may be said."""
    words = tuple(words_in(name))
    return Said(words, tuple(frozenset(spoken(word)) for word in words))


def likeness(one: Said, other: Said) -> float:
    """How alike, 0 to 100; 0 where a word of the shorter name is none of the longer one's."""
    short, long = sorted((one, other), key=lambda it: len(it.words))
    words = len(short.words)
    found = _paired(short, long)
    if not words or len(found) < words:
        return 0
    share = words / len(long.words)
    like = sum(found) / words * (WITHOUT + (1 - WITHOUT) * share)
    return 100 * like * (LESS if words == 1 < len(long.words) else 1)


def _paired(short: Said, long: Said) -> list[float]:
    """Each word given to one word, the best first."""
    pairs = product(range(len(short.words)), range(len(long.words)))
    alike = [(-_alike(short, a, long, b), a, b) for a, b in pairs]
    taken: set[tuple[str, int]] = set()
    found = []
    for like, a, b in sorted(alike):
        ends = {("short", a), ("long", b)}
        if -like >= LEAST and taken.isdisjoint(ends):
            taken |= ends
            found.append(-like)
    return found


def _alike(one: Said, a: int, other: Said, b: int) -> float:
    """How alike two words are, 0 to 1."""
    word, known = one.words[a], other.words[b]
    if word == known:
        return 1
    if one.sounds[a] & other.sounds[b]:
        return ONE_SOUND
    slips = OSA.normalized_similarity(word, known)
    bare = bool(ARABIC.search(word + known))
    if slips >= LEAST or (slips < FAR and not bare):
        return slips
    both = product(one.sounds[a], other.sounds[b])
    return max(slips, *(_heard(x, y, bare=bare) for x, y in both))


def _heard(one: str, other: str, *, bare: bool) -> float:
    """How alike two sounds are, neither the beginning of the other."""
    return min(sounds_alike(one, other, bare=bare), sounds_alike(other, one, bare=bare))
