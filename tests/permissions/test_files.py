"""The home and the keys: nobody else on this machine reads anything of them."""

from pathlib import Path
from stat import S_ISSOCK

from tests.stack import Running


def open_to_others(folder: Path) -> list[str]:
    """Files and folders that group or others may read or write; passing through is allowed."""
    found = [folder, *folder.rglob("*")]
    facts = {path: path.lstat().st_mode for path in found if not path.is_symlink()}
    return [str(path) for path, mode in facts.items() if mode & 0o066 and not S_ISSOCK(mode)]


def test_nothing_in_the_home_is_open_to_others(brygga: Running) -> None:
    assert open_to_others(brygga.home.path) == []
    assert (brygga.home.path / "nats.conf").exists()


def test_nothing_among_the_keys_is_open_to_others(brygga: Running) -> None:
    assert open_to_others(brygga.home.keys) == []
    assert brygga.home.keys.stat().st_mode & 0o077 == 0


def test_what_is_open_would_be_seen(tmp_path: Path) -> None:
    tmp_path.chmod(0o711)
    (tmp_path / "file").write_text("")
    (tmp_path / "file").chmod(0o640)
    assert open_to_others(tmp_path) == [str(tmp_path / "file")]
