"""Everything that reporting decides: so far, that who reads is recorded."""

from collections.abc import Mapping
from typing import Final

from shared.command import Command
from shared.decider import AnyDecider
from shared.privacy.access import RecordRead, reading

DECIDERS: Final[Mapping[type[Command], AnyDecider]] = {RecordRead: reading}
