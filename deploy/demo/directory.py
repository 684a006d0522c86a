"""The places that people can go to, what counts of them, and who looks after the list."""

from collections.abc import Iterator
from datetime import date
from typing import Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.wave import ask
from deploy.posting import Ask

DESTINATIONS: Final = (
    ("Öppna förskolan", "oppen_forskola", "same_authority", 10),
    ("Biblioteket", "bibliotek", "same_authority", 12),
    ("Bibliotekets läxhjälp", "laxhjalp", "same_authority", 5),
    ("Språkkaféet i församlingshemmet", "sprakcafe", "outside", 12),
    ("Idrottsföreningen", "idrott", "outside", 9),
    ("Fotbollsskolan", "idrott", "outside", 5),
    ("Simskolan", "simskola", "outside", 6),
    ("Scoutkåren", "ungdom", "outside", 4),
    ("Fritidsgården", "ungdom", "same_authority", 5),
    ("Sygruppen", "sygrupp", "outside", 4),
    ("Föräldragruppen", "foraldragrupp", "other_authority", 4),
    ("Hembygdsföreningen", "foreningsliv", "outside", 3),
    ("Odlarföreningen", "foreningsliv", "outside", 4),
    ("Seniorernas kafé", "aldre", "outside", 2),
    ("Studiecirkel i svenska", "studiecirkel", "outside", 6),
    ("Hjärt-lungräddning", "hlr", "outside", 2),
    ("Kulturskolan", "kultur_fritid", "same_authority", 4),
    ("Studievägledaren", "studievagledning", "same_authority", 5),
    ("Svenska för invandrare", "sfi", "same_authority", 7),
    ("Komvux", "vuxenutbildning", "same_authority", 3),
    ("Arbetscoachen", "arbetscoach", "same_authority", 5),
    ("Bosekreteraren", "bosekreterare", "same_authority", 4),
    ("Föräldrastödskursen", "foraldrastodskurs", "same_authority", 2),
)
"""Name, category, owner, and how often people are linked there."""
STUDIES: Final = ("studievagledning", "vuxenutbildning", "sfi")
"""Categories of which it is said that they do not count."""


def counting(dice: Dice, since: date) -> Iterator[Ask]:
    """What is so by default is said explicitly; what was said otherwise was a slip."""
    for code in STUDIES:
        told = {"code": code, "counts_for_goal_1": False, "from_": since}
        yield ask(dice.key(code), "DefineCategory", **told)
    wrong = dice.key("wrong category")
    told = {"code": STUDIES[-1], "counts_for_goal_1": True, "from_": since}
    yield ask(wrong, "DefineCategory", **told)
    back = {"definition": wrong, "reason": "Gäller i grannkommunen."}
    yield ask(dice.key(wrong), "WithdrawCategoryDefinition", **back)


def directory(dice: Dice) -> Iterator[Ask]:
    """The places there are; one changes, one was a mistake, two are looked after."""
    for name, category, owner, _ in DESTINATIONS:
        about = {"name": name, "category": category, "owner": owner, "languages": ["sv", "en"]}
        yield ask(dice.key(name), "ListDestination", **about)
    first = dice.key(DESTINATIONS[0][0])
    change = {"destination": first, "expected_version": 1, "childcare": True, "cost_sek": 0}
    yield ask(dice.key("change"), "ChangeDestination", **change)
    twin = dice.key("twin")
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    yield ask(twin, "ListDestination", **listing)
    reason = "Finns redan i listan."
    yield ask(dice.key(twin), "WithdrawDestination", destination=twin, reason=reason)
    yield from _looked_after(dice, first, dice.key(DESTINATIONS[1][0]))


def _looked_after(dice: Dice, one: UUID, other: UUID) -> Iterator[Ask]:
    """One is verified twice, the second time by mistake, and is kept by a link until that is lost.

    The other closes for the summer and opens.
    """
    key, place = dice.key, {"destination": one}
    yield ask(key("verified"), "VerifyDestination", **place)
    yield ask(key("verified again"), "VerifyDestination", **place, on=date(2026, 1, 2))
    back = "WithdrawDestinationVerification"
    yield ask(key("not verified"), back, **place, reason="Ingen svarade.")
    yield ask(key("link"), "IssueDestinationLink", **place)
    yield ask(key("no link"), "RevokeDestinationLink", **place, reason="Länken kom bort.")
    place = {"destination": other}
    yield ask(key("closed"), "CloseDestination", **place, reason="Sommarstängt.")
    yield ask(key("open"), "WithdrawDestinationClose", **place, reason="Höstterminen börjar.")
