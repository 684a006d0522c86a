"""The named exceptions of R2: the doors, and the check that every list resting on one begins with."""

from services.visits.commands.exceptions import DecideException, WithdrawException
from services.visits.queries.exceptions import exception_holds
from shared.events.words import ExceptionKind
from shared.node import Node
from shared.web.asking import Caller
from shared.web.door import Door
from shared.web.problems import Problem
from shared.web.reading import record


def open_doors(door: Door) -> None:
    """Decisions about exceptions."""
    door.command("POST", "/exceptions", DecideException)
    door.command("POST", "/exceptions/{exception}/withdraw", WithdrawException)


async def decided(node: Node, asker: Caller, kind: ExceptionKind, site: str) -> bool:
    """Whether a decision lets people be listed so at this site today (R2)."""
    today = asker.now.astimezone(node.sites.zone(site)).date()
    return await exception_holds(node.db, kind, site, today)


async def refuse_undecided(node: Node, asker: Caller, kind: ExceptionKind, site: str) -> None:
    """403 where no decision lets people be listed so today; the refusal is recorded (R1, R2).

    Whoever calls this shows no supports and no destinations.
    """
    if not await decided(node, asker, kind, site):
        await record(node, asker, None, "listed", (), (), "exception_not_decided")
        raise Problem("exception_not_decided")
