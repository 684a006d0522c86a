"""The project's own checks: ./brygga test, ./brygga lint and ./brygga bench."""

import os
import subprocess
import sys
from collections.abc import Sequence
from typing import Final, NoReturn

from deploy.local.home import ROOT

WORKERS: Final = ("-n", "3", "--dist", "loadfile")
"""Much of the suite waits: for what was killed to come back, for what is late."""
LINTERS: Final = {
    "ruff format": ("-m", "ruff", "format", "--check", "--quiet"),
    "ruff check": ("-m", "ruff", "check", "--quiet"),
    "mypy": ("-m", "mypy"),
    # Not the script beside Python: its first line breaks when the folder is moved.
    "lint-imports": ("-c", "from importlinter.cli import lint_imports_command as l; l()"),
}


def test(words: Sequence[str]) -> NoReturn:
    """Become pytest: all of it shared by three workers, a file at a time, or alone what is named."""
    os.chdir(ROOT)
    os.execv(sys.executable, (sys.executable, "-m", "pytest", *(words or WORKERS)))


def bench(words: Sequence[str]) -> NoReturn:
    """Become the benchmarks."""
    os.chdir(ROOT)
    os.execv(sys.executable, (sys.executable, "-m", "benchmarks", *words))


def lint() -> int:
    """Run all four, whatever the first ones say; 1 if any is not content."""
    failed = [name for name, words in LINTERS.items() if _run(name, words)]
    print(f"Not content: {', '.join(failed)}." if failed else "All four are content.")
    return 1 if failed else 0


def _run(name: str, words: Sequence[str]) -> bool:
    print(f"{name} …", flush=True)
    return subprocess.run((sys.executable, *words), cwd=ROOT, check=False).returncode != 0
