"""Plays a plan against a running Brygga, through its front door and nothing else."""

import asyncio
import json
from collections.abc import AsyncIterator, Collection, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from rich.progress import Progress

from deploy.demo import WEEKS
from deploy.demo.cast import CAST, Who, sub
from deploy.demo.plan import plan
from deploy.demo.wave import ZONE, Wave, code_of
from deploy.local import disk, issuer
from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.posting import PATIENCE, Answer, Ask, Door, Silent, front_door, portions
from shared.events.words import Service

LOOK: Final = 0.05
"""Seconds between two looks at how far reporting has come."""

Doors = Mapping[Who, Door]


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
    """The demo of this home, begun or to begin; Halt where it is another one, or none may be."""
    issuer.require_own(home)
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
    async with _doors(home, url) as doors:
        if not home.demo.exists() and await _used(doors["host"]):
            raise Halt("home_in_use", home=home.path)
        demo.write(home)
        try:
            await _play(doors, [*plan(demo.seed, demo.today, demo.weeks)])
        except Silent:
            raise Halt("demo_cut_short") from None
    replace(demo, done=True).write(home)


@asynccontextmanager
async def _doors(home: Home, url: str) -> AsyncIterator[Doors]:
    """The front door for everybody who plays."""
    async with AsyncExitStack() as open_:
        yield {
            who: await open_.enter_async_context(
                front_door(url, issuer.token(home, roles, sub=sub(who)))
            )
            for who, roles in CAST.items()
        }


async def _used(door: Door) -> bool:
    """Whether anybody recorded anything here: reporting tells of itself that it began."""
    streams = (await door.get("/api/reporting/status"))["streams"]
    return any(stream["head"] for name, stream in streams.items() if name != "reporting")


async def _play(doors: Doors, waves: Sequence[Wave]) -> None:
    heads: dict[Service, int] = {}
    cards: dict[str, str] = {}
    with Progress() as progress:
        bar = progress.add_task("Months of life", total=sum(len(it.asks) for it in waves))
        for wave in waves:
            door, after = doors[wave.who], {it: heads[it] for it in wave.after if it in heads}
            for some in portions(wave.asks):
                answers = await door.post(wave.service, [*_coded(some, cards)], after)
                cards |= _codes(answers)
                _require(answers, wave.refused)
                position = max(answer.position for answer in answers.values())
                heads[wave.service] = max(position, heads.get(wave.service, 0))
                progress.advance(bar, len(some))
            await _look(door, wave, after)


def _codes(answers: Mapping[UUID, Answer]) -> dict[str, str]:
    """The codes of new cards, by what stands for them in a plan."""
    made = ((key, enumerate(answer.cards, 1)) for key, answer in answers.items())
    return {code_of(key, number): code for key, codes in made for number, code in codes}


def _coded(asks: Sequence[Ask], cards: Mapping[str, str]) -> Iterator[Ask]:
    """The commands with the codes of the cards that they name."""
    for one in asks:
        named = one.data.get("card")
        yield replace(one, data={**one.data, "card": cards[named]}) if named else one


async def _look(door: Door, wave: Wave, after: Mapping[Service, int]) -> None:
    """Read what is looked at; of reporting once its figures rest on all that was told before."""
    if wave.service == "reporting":
        await _folded(door, after)
    for one in wave.looks:
        await door.look(one.path, one.purpose, one.body, one.reason)


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
