"""Plays a plan against a running Brygga, through its front door and nothing else."""

import asyncio
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from rich.progress import Progress

from deploy.demo.plan import WEEKS, plan
from deploy.demo.wave import ZONE, Wave
from deploy.local import disk, issuer
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.posting import PATIENCE, Answer, Door, Silent, front_door, portions
from shared.events.words import Service

ROLES: Final = ("host", "project_lead")
ACTOR: Final = "demo-host"
LOOK: Final = 0.05
"""Seconds between two looks at how far reporting has come."""


@dataclass(frozen=True, slots=True)
class Demo:
    """Which demo a home holds: its seed, and the day it ends on."""

    seed: int
    today: date
    weeks: int = WEEKS
    done: bool = False

    def write(self, home: Home) -> None:
        """Remember it, so that the same half-year goes on and no other is mixed into it."""
        said = {**asdict(self), "today": self.today.isoformat()}
        disk.replace(home.demo, json.dumps(said))


def which(home: Home, seed: int, weeks: int = WEEKS) -> Demo:
    """The demo of this home, begun or to begin; Halt where it is another one."""
    if not home.demo.exists():
        return Demo(seed, datetime.now(ZONE).date(), weeks)
    said = json.loads(home.demo.read_text())
    if (said["seed"], said["weeks"]) != (seed, weeks):
        raise Halt("other_demo", home=home.path, seed=said["seed"], weeks=said["weeks"])
    return Demo(**said | {"today": date.fromisoformat(said["today"])})


async def play(home: Home, url: str, demo: Demo) -> None:
    """Hand over the whole plan; again after a crash, nothing doubles. Halt where that cannot be."""
    if demo.done:
        return
    token = issuer.token(home, ROLES, sub=ACTOR)
    async with front_door(url, token) as door:
        if not home.demo.exists() and await _used(door):
            raise Halt("home_in_use", home=home.path)
        demo.write(home)
        try:
            await _play(door, [*plan(demo.seed, demo.today, demo.weeks)])
        except Silent:
            raise Halt("demo_cut_short") from None
    replace(demo, done=True).write(home)


async def _used(door: Door) -> bool:
    """Whether anything was ever recorded here."""
    streams = (await door.get("/api/reporting/status"))["streams"]
    return any(stream["head"] for stream in streams.values())


async def _play(door: Door, waves: Sequence[Wave]) -> None:
    heads: dict[Service, int] = {}
    with Progress() as progress:
        bar = progress.add_task("Months of life", total=sum(len(it.asks) for it in waves))
        for wave in waves:
            after = {name: heads[name] for name in wave.after if name in heads}
            for some in portions(wave.asks):
                answers = await door.post(wave.service, some, after)
                _require(answers, wave.refused)
                position = max(answer.position for answer in answers.values())
                heads[wave.service] = max(position, heads.get(wave.service, 0))
                progress.advance(bar, len(some))
            await _look(door, wave, after)


async def _look(door: Door, wave: Wave, after: Mapping[Service, int]) -> None:
    """Read what is looked at; of reporting once its figures rest on all that was told before."""
    if wave.service == "reporting":
        await _folded(door, after)
    for one in wave.looks:
        await door.look(one.path, one.purpose, one.body)


async def _folded(door: Door, heads: Mapping[Service, int]) -> None:
    """Wait until reporting has taken in so much of each stream; Silent where it does not in a minute."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            while True:
                streams = (await door.get("/api/reporting/status"))["streams"]
                if all(streams[name]["folded"] >= head for name, head in heads.items()):
                    return
                await asyncio.sleep(LOOK)
    raise Silent


def _require(answers: Mapping[UUID, Answer], expected: Collection[UUID]) -> None:
    """Halt where a command was refused that should not be: the plan and the rules have parted."""
    refused = [it for key, it in answers.items() if not it.taken and key not in expected]
    if refused:
        raise Halt("demo_refused", number=len(refused), sentence=refused[0].sentence)
