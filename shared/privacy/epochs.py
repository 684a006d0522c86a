"""A vault's own keys as files: one key-encryption key for each epoch, each whole or not there."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

FIRST: Final = 1
KEY: Final = 32
"""Bytes of a key; its file holds them in hexadecimal."""


def file_of(folder: Path, epoch: int) -> Path:
    """Where the key of an epoch lies: `kek`, then `kek-2` and so on."""
    return folder / ("kek" if epoch == FIRST else f"kek-{epoch}")


def epoch_of(name: str) -> int | None:
    """Whose key a file of this name holds; None where it is no epoch's."""
    if name == "kek":
        return FIRST
    number = name.removeprefix("kek-")
    return int(number) if number != name and number.isdecimal() else None


def epochs(folder: Path) -> list[int]:
    """The epochs whose key is here, oldest first; a rotation that is not over has two."""
    found = (epoch_of(path.name) for path in folder.glob("kek*"))
    return sorted(epoch for epoch in found if epoch is not None)


def read_keks(folder: Path) -> dict[int, bytes]:
    """Every key-encryption key by its epoch; one that is destroyed meanwhile is left out."""
    found = {}
    for epoch in epochs(folder):
        with suppress(FileNotFoundError):
            found[epoch] = bytes.fromhex(file_of(folder, epoch).read_text())
    return found


def make_vault(folder: Path) -> None:
    """Make a key-encryption key and a MAC key where there are none; never replace one."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    for name, there in (("kek", bool(epochs(folder))), ("mac", (folder / "mac").exists())):
        if not there:
            _write_once(folder / name, os.urandom(KEY).hex())
        _forget_drafts(folder / name)
    _keep_names(folder)


def make_key(path: Path) -> None:
    """Make a key of its own, where there is none, beside a vault's; never replace one."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.exists():
        _write_once(path, os.urandom(KEY).hex())
    _forget_drafts(path)
    _keep_names(path.parent)


def make_kek(folder: Path, epoch: int) -> None:
    """Make the key of another epoch, and put it on disk before anything can be wrapped under it."""
    _write_once(file_of(folder, epoch), os.urandom(KEY).hex())
    _forget_drafts(file_of(folder, epoch))
    _keep_names(folder)


def destroy_kek(folder: Path, epoch: int) -> None:
    """Take a key away and write over it; what a disk keeps of it elsewhere is out of our reach.

    First it loses its name, so that a crash leaves no file that looks like a key and is none.
    """
    path = file_of(folder, epoch)
    gone = path.with_suffix(".gone")
    with suppress(FileNotFoundError):
        _forget_drafts(path)
        path.replace(gone)
    with suppress(FileNotFoundError):
        with gone.open("r+b") as file:
            file.write(bytes(2 * KEY))
            file.flush()
            os.fsync(file.fileno())
        gone.unlink()
    _keep_names(folder)


def _write_once(path: Path, text: str) -> None:
    """Link a finished file into place: a crash leaves the whole key or none, never half of one."""
    draft = path.with_suffix(f".{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileExistsError):
        path.hardlink_to(draft)
    draft.unlink(missing_ok=True)


def _forget_drafts(path: Path) -> None:
    """Take away what a crash between linking and unlinking left: a key's second name outlives the key."""
    for draft in path.parent.glob(f"{path.name}.*"):
        with suppress(FileNotFoundError):  # whoever wrote it took it away in the same moment
            if draft.samefile(path):
                draft.unlink()


def _keep_names(folder: Path) -> None:
    """Put the folder itself on disk: after a power cut the keys must be there if anything sealed is."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
