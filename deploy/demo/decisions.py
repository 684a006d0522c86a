"""What is decided before the doors open: how much is written down, who counts, which devices record."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.cast import sub
from deploy.demo.dice import Dice
from deploy.demo.people import SITE
from deploy.demo.wave import ask
from deploy.posting import Ask

BOARD: Final = timedelta(days=30)
"""So long before the half-year the board met."""


def begin(dice: Dice, since: date, fair: UUID) -> Iterator[Ask]:
    """The decisions at the site, each of a kind with a mistake; `fair` is the day of associations."""
    board = {"decided_on": since - BOARD, "from_": since}
    yield from _sites(dice)
    yield from _modes(dice, board, fair)
    yield from _exceptions(dice, board)
    yield from _groups(dice, since)
    yield from _lengths(dice, since)
    yield from _devices(dice)


def handed_over(dice: Dice, since: date) -> Iterator[Ask]:
    """The host has what a former one had; that the deputy took over was a mistake."""
    made = {"from_": "demo-former-host", "to": sub("host"), "on": since}
    yield ask(dice.key("handover"), "MakeHandover", **made)
    wrong = dice.key("wrong handover")
    yield ask(wrong, "MakeHandover", from_=sub("host"), to=sub("deputy"), on=since)
    reason = "Gällde bara en vecka."
    yield ask(dice.key(wrong), "WithdrawHandover", handover=wrong, reason=reason)


def _sites(dice: Dice) -> Iterator[Ask]:
    """There is to be a second place at the library; the third was never let to us."""
    told = {"time_zone": "Europe/Stockholm"}
    library = {"slug": "biblioteket", "name": "Mötesplatsen i biblioteket"}
    yield ask(dice.key("library"), "OpenSite", **library, **told)
    wrong = dice.key("hall")
    yield ask(wrong, "OpenSite", slug="folkets-hus", name="Mötesplatsen i Folkets hus", **told)
    yield _back(dice, "WithdrawSite", "site", wrong, "Vi fick aldrig lokalen.")


def _modes(dice: Dice, board: dict[str, Any], fair: UUID) -> Iterator[Ask]:
    """At the site everything may be told; at the days of associations people are only counted."""
    told = {"decision": "SN 2026/117", **board}
    at_site = {"scope": "site", "id": SITE, "mode": "identified"}
    yield ask(dice.key("mode"), "DecideMode", **at_site, **told)
    at_fair = {"scope": "activity", "id": fair}
    yield ask(dice.key("fair"), "DecideMode", mode="headcount", **at_fair, **told)
    wrong = dice.key("wrong mode")
    yield ask(wrong, "DecideMode", mode="pseudonymous", **at_fair, **told)
    yield _back(dice, "WithdrawMode", "mode", wrong, "Beslutet gällde en annan aktivitet.")


def _exceptions(dice: Dice, board: dict[str, Any]) -> Iterator[Ask]:
    told = {"site": SITE, "decision": "SN 2026/118", **board}
    yield ask(dice.key("room"), "DecideException", kind="room", **told)
    wrong = dice.key("tasks")
    yield ask(wrong, "DecideException", kind="tasks", **told)
    yield _back(dice, "WithdrawException", "exception", wrong, "Nämnden beslutade inte om det.")


def _groups(dice: Dice, since: date) -> Iterator[Ask]:
    """What is so anyway is said explicitly; what was said of the unknown was a slip."""
    counts = {"newcomer": True, "counts_for_grant": True, "from_": since - BOARD}
    yield ask(dice.key("group"), "DefineTargetGroup", code="kvotflykting", **counts)
    wrong = dice.key("wrong group")
    yield ask(wrong, "DefineTargetGroup", code="okand", **counts)
    reason = "Fel rad i listan."
    yield _back(dice, "WithdrawTargetGroupDefinition", "definition", wrong, reason)


def _lengths(dice: Dice, since: date) -> Iterator[Ask]:
    """Support lasts as long as it usually does; five years for a family were another municipality's."""
    begun = {"from_": since - BOARD}
    yield ask(dice.key("length"), "DefineSupportLength", kind="single", years=2, **begun)
    wrong = dice.key("wrong length")
    yield ask(wrong, "DefineSupportLength", kind="family", years=5, **begun)
    reason = "Gäller i grannkommunen."
    yield _back(dice, "WithdrawSupportLength", "length", wrong, reason)


def _devices(dice: Dice) -> Iterator[Ask]:
    """One kiosk at the door, and one that broke."""
    yield ask(dice.key("kiosk"), "AdmitDevice", site=SITE, name="Surfplattan vid dörren")
    old = dice.key("old kiosk")
    yield ask(old, "AdmitDevice", site=SITE, name="Den gamla surfplattan")
    yield _back(dice, "RevokeDevice", "device", old, "Skärmen gick sönder.")


def _back(dice: Dice, command: str, target: str, key: UUID, reason: str) -> Ask:
    told: dict[str, Any] = {target: key, "reason": reason}
    return ask(dice.key(key), command, **told)
