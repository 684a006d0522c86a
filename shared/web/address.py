"""Where people reach this Brygga: what links on paper and in messages begin with."""

from shared.node import Node
from shared.web.problems import Problem


def own_address(node: Node) -> str:
    """The front door's address; Problem own_address_missing where nobody said: paper cannot be put right."""
    if not node.settings.origin:
        raise Problem("own_address_missing")
    return node.settings.origin
