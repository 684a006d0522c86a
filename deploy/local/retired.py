"""Which epochs of the keys were destroyed for good: no copy brings them back."""

import json
from collections.abc import Mapping

from deploy.local.disk import replace
from deploy.local.home import Home
from shared.events.words import SERVICES
from shared.privacy.epochs import epoch_of


def last_retired(home: Home) -> dict[str, int]:
    """The last epoch of each service that was destroyed, whichever place still tells of it; else 0."""
    told = [json.loads(file.read_text()) for file in home.retired if file.exists()]
    return {it: max((one.get(it, 0) for one in told), default=0) for it in SERVICES}


def remember_retired(home: Home, last: Mapping[str, int]) -> None:
    """Tell of it before anything is destroyed, so that no crash lets a copy bring a key back."""
    text = json.dumps({it: max(epoch, last[it]) for it, epoch in last_retired(home).items()})
    for file in home.retired:
        replace(file, text)


def is_retired(name: str, last: Mapping[str, int]) -> bool:
    """Whether a key's path below the folder of keys is that of a destroyed epoch."""
    service, _, key = name.partition("/")
    epoch = epoch_of(key)
    return epoch is not None and epoch <= last.get(service, 0)
