"""Every event by its name, and how older versions of it are read."""

from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType
from typing import Any, Final

from pydantic import TypeAdapter, ValidationError

from shared.events import (
    activities,
    agreements,
    arrivals,
    baselines,
    cards,
    categories,
    common,
    conflicts,
    decisions,
    destinations,
    devices,
    erasures,
    exceptions,
    facilitation,
    forgetting,
    grants,
    grounds,
    handovers,
    hearing,
    households,
    lessons,
    meetings,
    merges,
    modes,
    openings,
    people,
    places,
    planning,
    protection,
    reach,
    referrals,
    releases,
    reviews,
    rosters,
    seats,
    shifts,
    sites,
    support_periods,
    target_groups,
    targets,
    versions,
    visits,
    volunteers,
)
from shared.events.event import Event
from shared.events.words import Service

Data = dict[str, Any]
Upcast = Callable[[Data], Data]

_MODULES: Final[Mapping[Service, tuple[ModuleType, ...]]] = {
    "visits": (
        people,
        merges,
        protection,
        exceptions,
        arrivals,
        cards,
        devices,
        modes,
        sites,
        target_groups,
        support_periods,
        households,
        rosters,
        reach,
        handovers,
        erasures,
        conflicts,
        openings,
        visits,
        common,
    ),
    "activities": (
        activities,
        planning,
        volunteers,
        shifts,
        facilitation,
        hearing,
        places,
        forgetting,
        common,
    ),
    "referrals": (
        referrals,
        destinations,
        categories,
        grounds,
        agreements,
        hearing,
        places,
        forgetting,
        common,
    ),
    "reporting": (
        targets,
        versions,
        releases,
        baselines,
        grants,
        meetings,
        seats,
        decisions,
        lessons,
        reviews,
        places,
        forgetting,
        common,
    ),
}

LANGUAGE: Final[Mapping[Service, Mapping[str, type[Event]]]] = {
    service: {
        name: word
        for module in modules
        for name, word in vars(module).items()
        if isinstance(word, type) and issubclass(word, Event) and word is not Event
    }
    for service, modules in _MODULES.items()
}

UPCASTS: Final[Mapping[tuple[str, int], Upcast]] = {}
"""From (type, schema_version) to the function that reads it as the next version."""


class NotUnderstood(Exception):
    """An event that this code has no word for, or whose content does not fit the word."""


_UNREADABLE: Final = (LookupError, TypeError, ValueError, AttributeError)
"""What data that is not as its name and version say does to whoever reads it."""


@cache
def _reader(word: type[Event]) -> Callable[[Data], Event]:
    """`word.model_validate` without its options: the same checks in two thirds of the time."""
    read: Callable[[Data], Event] = TypeAdapter(word).validator.validate_python
    return read


def upcast(
    type_: str, version: int, newest: int, data: Data, steps: Mapping[tuple[str, int], Upcast]
) -> Data:
    """Read data of an older version as the newest one, a version at a time; KeyError without a step."""
    for older in range(version, newest):
        data = steps[type_, older](data)
    return data


def understand(
    service: Service,
    type_: str,
    version: int,
    data: Data,
    words: Mapping[Service, Mapping[str, type[Event]]] = LANGUAGE,
    steps: Mapping[tuple[str, int], Upcast] = UPCASTS,
) -> Event:
    """The fact in today's words; NotUnderstood for an unknown name, a newer version or unfit data."""
    try:
        word = words[service][type_]
        if version > word.schema_version:
            raise LookupError(version)
        if version < word.schema_version:
            data = upcast(type_, version, word.schema_version, data, steps)
        return _reader(word)(data)
    except ValidationError as unfit:
        where = ",".join(".".join(map(str, e["loc"])) for e in unfit.errors(include_input=False))
        raise NotUnderstood(f"{service}.{type_} v{version}: {where}") from None
    except _UNREADABLE:
        raise NotUnderstood(f"{service}.{type_} v{version}") from None
