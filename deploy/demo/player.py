"""Plays a plan against a running Brygga, through its front door and nothing else."""

import json
from collections.abc import Sequence
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
from deploy.posting import Answer, Door, Silent, front_door, portions
from shared.events.words import Service

ROLES: Final = ("host", "project_lead")
ACTOR: Final = "demo-host"


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
                _require(answers)
                position = max(answer.position for answer in answers.values())
                heads[wave.service] = max(position, heads.get(wave.service, 0))
                progress.advance(bar, len(some))


def _require(answers: dict[UUID, Answer]) -> None:
    """Halt where a command was refused: the plan and the rules have parted."""
    refused = [answer for answer in answers.values() if not answer.taken]
    if refused:
        raise Halt("demo_refused", number=len(refused), sentence=refused[0].sentence)
