"""Where everything of one running Brygga lies."""

import json
import os
import tempfile
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from deploy.local.disk import (
    FRESH_MEGABYTES,
    LATER_MEGABYTES,
    make_folder,
    require_room,
    writing,
)
from deploy.local.exits import Halt

ROOT: Final = Path(__file__).resolve().parents[2]
"""The repository."""
LONGEST_SOCKET: Final = 100
"""Bytes; the systems allow 104 to 108."""


@dataclass(frozen=True, slots=True)
class Home:
    """One home directory and, beside it and never inside, the folder of its keys."""

    path: Path
    keys: Path

    @property
    def lock(self) -> Path:
        """Held by the supervisor; its presence says that this folder is a home."""
        return self.path / "lock"

    @property
    def database(self) -> Path:
        """PostgreSQL's data; there once a first start has come that far."""
        return self.path / "postgres"

    @property
    def socket(self) -> Path:
        """Folder of PostgreSQL's socket; a short one elsewhere where this path would be too long."""
        near = self.path / "socket"
        if len(os.fsencode(near / ".s.PGSQL.5432")) <= LONGEST_SOCKET:
            return near
        return (
            Path(tempfile.gettempdir()).resolve()
            / f"brygga-{sha256(bytes(self.path)).hexdigest()[:12]}"
        )

    @property
    def secrets(self) -> Path:
        """The passwords of this home."""
        return self.path / "secrets.json"

    @property
    def jwks(self) -> Path:
        """The public keys of the built-in issuer."""
        return self.path / "jwks.json"

    @property
    def issuer(self) -> Path:
        """The private key of the built-in issuer."""
        return self.keys / "issuer.json"

    @property
    def sheets(self) -> Path:
        """The secret under which rows of imported sheets get their keys."""
        return self.keys / "sheets"

    @property
    def escrow(self) -> Path:
        """Which copies of the keys were made."""
        return self.keys / "escrow.json"

    @property
    def retired(self) -> tuple[Path, Path]:
        """Which epochs of the keys were destroyed, told twice: keys and home may be lost apart."""
        return self.keys / "retired.json", self.path / "retired.json"

    @property
    def demo(self) -> Path:
        """Which demo this home holds; there only where it holds one."""
        return self.path / "demo.json"

    @property
    def status(self) -> Path:
        """What runs, as the supervisor last wrote it."""
        return self.path / "run" / "status.json"

    @property
    def logs(self) -> Path:
        """One file for each child."""
        return self.path / "logs"

    def log(self, name: str) -> Path:
        """The log of one child."""
        return self.logs / f"{name}.log"

    def last_status(self) -> dict[str, Any]:
        """What the supervisor wrote last; empty where there is nothing."""
        try:
            said: dict[str, Any] = json.loads(self.status.read_text())
        except (OSError, ValueError):
            return {}
        return said

    def prepare(self) -> None:
        """Make the folders, or Halt where they cannot be made or the disk is too small."""
        needed = LATER_MEGABYTES if self.database.exists() else FRESH_MEGABYTES
        with writing(self.path, needed):
            if self.path.exists() and not self.lock.exists() and any(self.path.iterdir()):
                raise Halt("not_a_home", folder=self.path)
            # PostgreSQL's user must be able to pass through; it cannot list what is here.
            make_folder(self.path, 0o711)
            self.lock.touch(mode=0o600)
            for name in ("run", "logs", "nats", "caddy"):
                make_folder(self.path / name, 0o700)
        with writing(self.keys, needed):
            make_folder(self.keys, 0o700)
        require_room(self.path, needed)


def find_home(given: Path | None) -> Home:
    """The home asked for, or BRYGGA_HOME, or .brygga in the repository; keys beside it unless told."""
    path = named(Path(given or os.environ.get("BRYGGA_HOME") or ROOT / ".brygga"))
    keys = os.environ.get("BRYGGA_KEYS_HOME")
    path = path.resolve()
    beside = path.with_name(f"{path.name}-keys")
    return Home(path, named(Path(keys)).resolve() if keys else beside)


def named(path: Path) -> Path:
    """A path as the caller means it, who may stand in another folder than we."""
    return Path(os.environ.get("BRYGGA_CALLER", Path.cwd())) / path
