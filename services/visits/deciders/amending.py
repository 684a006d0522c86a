"""What a correction says of a visit: of which fields, which of them changed since, and what both said."""

from collections.abc import Collection, Iterable, Mapping
from typing import Final

from services.visits.commands.visits import CorrectVisit, GivenSupport
from services.visits.deciders.helping import as_told, put_right
from shared.events.visits import Given

FIELDS: Final = frozenset({"supports", "stayed", "children", "channel"})


def named(wish: CorrectVisit) -> frozenset[str]:
    """The fields that a correction is about."""
    return FIELDS & wish.model_fields_set


def met(
    wish: CorrectVisit,
    changed: Mapping[str, int],
    stands: Mapping[str, object],
    known: Iterable[Given],
) -> list[str]:
    """Of its fields those that changed since the version it saw, and say something else by now."""
    told = {name: getattr(wish, name) for name in named(wish)}
    if "supports" in told:
        told["supports"] = put_right(known, wish.supports)
    differ = (name for name, it in told.items() if it != stands[name])
    return sorted(name for name in differ if changed.get(name, 1) > wish.expected_version)


def both(
    wish: CorrectVisit, clash: Collection[str], stands: Mapping[str, object], known: Iterable[Given]
) -> dict[str, dict[str, object]]:
    """Both values of the fields in conflict; help is told by whom to whoever tells it so themselves."""
    told = {name: {"mine": getattr(wish, name), "theirs": stands[name]} for name in clash}
    if "supports" in clash:
        by_whom = any(isinstance(it, GivenSupport) for it in wish.supports)
        mine = put_right(known, wish.supports)
        told["supports"] = {
            "mine": as_told(mine, by_whom=by_whom),
            "theirs": as_told(known, by_whom=by_whom),
        }
    return told
