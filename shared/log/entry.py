"""Facts as a source of history holds them, before anybody has tried to understand them."""

from dataclasses import dataclass
from datetime import datetime

from shared.events.envelope import Envelope, Recorded, in_todays_words, read
from shared.events.language import NotUnderstood
from shared.events.words import Service


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every fact
class Entry:
    """One line of a log or of the ledger: `at` is its position there.

    `told` is what its envelope says, where whoever has just written it knows that.
    """

    at: int
    service: Service
    type: str
    recorded_at: datetime
    envelope: bytes
    told: Envelope | None = None


@dataclass(slots=True)  # frozen in all but name, as Envelope is: made for every fact
class Understood:
    """A line with its fact, or with the reason why this code has no word for it."""

    entry: Entry
    fact: Recorded | NotUnderstood


def understood(entry: Entry) -> Understood:
    """Read a line once for all who fold it; what cannot be read is kept, with its reason."""
    return Understood(entry, _read(entry))


def _read(entry: Entry) -> Recorded | NotUnderstood:
    try:
        if entry.told:
            return in_todays_words(entry.told, entry.at, entry.recorded_at)
        return read(entry.envelope, entry.at, entry.recorded_at)
    except NotUnderstood as reason:
        return reason
    except Exception as fault:  # noqa: BLE001 - whatever a line does to its reader, the ledger goes on (law 10)
        return NotUnderstood(type(fault).__name__)
