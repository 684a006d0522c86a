"""How many there were: a rule of everybody who counts heads (pure)."""

from collections.abc import Mapping

from shared.decider import Refused
from shared.events.words import ChildBand


def refuse_more_children(children: Mapping[ChildBand, int], heads: int) -> None:
    """Refuse more children than heads, of whom they are some."""
    if sum(children.values()) > heads:
        raise Refused("more_children", "/children")
