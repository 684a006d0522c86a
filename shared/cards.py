"""Memorable cards (feature 25): "blå räv 42" is heard, said and written by people of many languages (pure)."""

import re
import unicodedata
from functools import lru_cache
from typing import Final
from uuid import UUID, uuid5

CARDS: Final = UUID("3a1c9d52-7f0e-4d6b-9a44-0c3b6f7e2d18")
"""Namespace of the cards: a card's id, and its stream, follow from its code alone."""

WORDS: Final = (
    "blå röd grön lila gyllene silvrig glad snäll snabb stark stor lång varm mjuk klok modig lugn "
    "fin vaken stolt vänlig trygg rolig kvick nyfiken artig munter mild blank randig rutig fluffig "
    "hoppande dansande sjungande flygande leende fri trogen lycklig nöjd duktig sportig smidig "
    "busig färgglad ivrig flitig rask blommig glittrande stilig lysande"
)
ADJECTIVES: Final = tuple(WORDS.split())
"""How an animal may be: friendly, and nothing that is said of skin, body, health, faith or a party."""
NAMES: Final = (
    "räv älg hjort utter igelkott ekorre häst katt delfin tiger panda koala känguru giraff elefant "
    "gasell antilop struts svan anka duva falk svala mås trana stork lärka sparv papegoja pingvin "
    "kolibri lax öring makrill hummer krabba bläckfisk sjöstjärna fjäril humla myra leopard puma "
    "jaguar alpacka noshörning grävling ponny flamingo pelikan tukan näktergal bofink guldfisk "
    "bison hermelin häger vaktel"
)
ANIMALS: Final = tuple(NAMES.split())
"""Animals whose Swedish name takes "en" and that nobody is called in anger, in none of the eight languages.

Left out: pig, dog, donkey, monkey, snake, rat, owl, goat, cow, hen, crow, wolf, bear, eagle and the like;
and what sounds like a rude word elsewhere (pigg, nyckelpiga, turkos, zebra, hare, säl).
"""
NUMBERS: Final = tuple(n for n in range(10, 100) if n not in {13, 14, 18, 69, 88})
"""Two digits; none that means something else to somebody."""
PAIRS: Final = len(ADJECTIVES) * len(ANIMALS)
MANY: Final = PAIRS * len(NUMBERS)
"""How many codes there are."""

LONGEST: Final = 60
"""Characters in a code, however it is written."""
STROKED: Final = str.maketrans({"ø": "o", "æ": "a"})
OTHER: Final = re.compile(r"[^a-z0-9]+")
PARTS: Final = re.compile(r"([a-z]+)([0-9]{2})")


def plain(code: str) -> str:
    """A code without what people write differently: case, blanks, hyphens, dots and rings over letters."""
    bare = unicodedata.normalize("NFKD", code.casefold()).translate(STROKED)
    return OTHER.sub("", "".join(it for it in bare if not unicodedata.combining(it)))


def card_of(code: str) -> UUID:
    """The id of the card with this code, however it is written."""
    return uuid5(CARDS, plain(code))


def spelled(code: str) -> str | None:
    """The code as it is printed; None where no card could have it."""
    if len(code) > LONGEST or not (parts := PARTS.fullmatch(plain(code))):
        return None
    pair, number = _pairs().get(parts[1]), int(parts[2])
    return f"{pair} {number}" if pair and number in NUMBERS else None


def drawn(chance: int) -> str:
    """The code that a large random number points at, every code alike."""
    chance, number = divmod(chance, len(NUMBERS))
    chance, animal = divmod(chance, len(ANIMALS))
    adjective = ADJECTIVES[chance % len(ADJECTIVES)]
    return f"{adjective} {ANIMALS[animal]} {NUMBERS[number]}"


@lru_cache(maxsize=1)
def _pairs() -> dict[str, str]:
    """Every adjective with every animal, by how the two read without blanks and dots."""
    return {plain(f"{a} {b}"): f"{a} {b}" for a in ADJECTIVES for b in ANIMALS}
