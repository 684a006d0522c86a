"""What a plan is made of: commands for one service that are handed over together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from deploy.posting import Ask
from shared.events.words import Purpose, Service

ZONE: Final = ZoneInfo("Europe/Stockholm")
OPENS: Final = time(17)
CLOSES: Final = time(20)


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody reads what is personal: what they are shown is recorded before they see it (R1)."""

    path: str
    purpose: Purpose
    body: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Wave:
    """A week's commands for a service, once it has heard what was told before it by others; then its looks."""

    service: Service
    asks: tuple[Ask, ...]
    after: tuple[Service, ...] = ()
    refused: frozenset[UUID] = frozenset()
    """Commands that a rule says no to, as it now and then does at a desk with two hosts."""
    looks: tuple[Look, ...] = ()


def ask(key: UUID, command: str, **data: Any) -> Ask:  # noqa: ANN401 - a command's data is JSON
    """A command without the fields that nobody told; `from_` and `for_` are words of Python."""
    told = {name.rstrip("_"): _json(value) for name, value in data.items() if value is not None}
    return Ask(key, command, told)


def _json(value: object) -> object:
    match value:
        case UUID():
            return str(value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return value


def at(day: date, minutes: int) -> datetime:
    """So many minutes after the place opened on this day."""
    opened = datetime.combine(day, OPENS, ZONE)
    return opened.replace(hour=opened.hour + minutes // 60, minute=minutes % 60)
