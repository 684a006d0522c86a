"""The passwords of one home, in a file that only its owner can read."""

import json
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from deploy.local.disk import replace


@dataclass(slots=True)
class Passwords:
    """One password for each database role and each user of the bus, made at first use."""

    file: Path
    _known: dict[str, str] = field(default_factory=dict, repr=False)

    def of(self, name: str) -> str:
        """The password of `postgres/<role>` or `bus/<user>`."""
        if not self._known and self.file.exists():
            self._known = json.loads(self.file.read_text())
        if name not in self._known:
            self._known[name] = secrets.token_urlsafe(24)
            replace(self.file, json.dumps(self._known, indent=1))
        return self._known[name]
