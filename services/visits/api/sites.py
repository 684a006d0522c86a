"""Which sites there are: the doors, which know those that the environment names."""

from collections.abc import Mapping

from services.visits.commands.sites import OpenSite, WithdrawSite
from shared.command import Command
from shared.decider import Refused
from shared.log.recall import receipts
from shared.log.wish import Wish
from shared.node import Node
from shared.web.asking import Caller
from shared.web.door import Door
from shared.web.preparing import Prepare


def open_doors(door: Door) -> None:
    """Sites."""
    door.command("POST", "/sites", OpenSite)
    door.command("POST", "/sites/{site}/withdraw", WithdrawSite)


def prepare(node: Node) -> Mapping[type[Command], Prepare]:
    """What the door finds out: whether the environment names the site, which no log tells."""

    async def free(_: Caller, wish: Wish) -> Wish:
        """The wish as it is; Refused site_exists, but not for a retry of what was accepted."""
        if not await receipts(node.db, [wish.key]):
            raise Refused("site_exists", "/slug")
        return wish

    return {OpenSite: Prepare(free, lambda wish: wish.slug in node.settings.sites)}
