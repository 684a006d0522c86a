"""What is sown: personal data nobody could mistake, with what was answered to it."""

import json
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Final
from uuid import uuid4

from tests.http import Caller
from tests.stack import Running
from tests.wire import Cut

LATIN: Final = "Zqxvik"
ACCENTED: Final = "Žqxvîk"
ARABIC: Final = "زقخفيكٱ"
BORN: Final = "1907-02-27"
NUMBER: Final = "070227-0091"
"""Whoever was born on that day has a number whose check digit is right."""
PLAIN: Final = NUMBER.replace("-", "")
TEXTS: Final = (LATIN, ACCENTED, ARABIC, BORN, NUMBER, PLAIN)

SITE: Final = "motesplatsen"
SOMEBODY: Final = {"target_group": "abo", "site": SITE}


@dataclass(slots=True)
class Seeding:
    """What was sown: every text, those that were accepted, and every answer that may show none."""

    brygga: Running
    host: Caller
    texts: set[str] = field(default_factory=set)
    accepted: set[str] = field(default_factory=set)
    answers: list[tuple[str, bytes]] = field(default_factory=list)
    shown: list[tuple[str, bytes]] = field(default_factory=list)
    """What was answered to somebody who may see it."""
    person: str = ""
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def canary(self, what: str, core: str = LATIN) -> str:
        """A text that occurs nowhere else."""
        text = f"{core} {what} {next(self._numbers)}"
        self.texts.add(text)
        return text

    def sealed(self, what: str, core: str = LATIN) -> str:
        """A text that is to be accepted, sealed, and found again by its owner."""
        text = self.canary(what, core)
        self.accepted.add(text)
        return text

    async def made(self, path: str, **body: object) -> str:
        answer = await self.host.post(path, body)
        self.answers.append((path, answer.everything))
        assert answer.status == 201, answer
        return str(answer.json()["id"])

    async def withdraw(self, path: str) -> None:
        await self.made(f"{path}/withdraw", reason=self.sealed("reason"))

    async def refused(self, method: str, path: str, content: bytes = b"", *headers: Any) -> None:  # noqa: ANN401
        """A request that must be refused; its answer may repeat nothing."""
        with suppress(Cut):
            answer = await self.host.send(method, path, content, headers)
            assert answer.status >= 400, (method, path, answer)
            self.answers.append((f"{method} {path}", answer.everything))

    async def ask(self, path: str) -> None:
        """A question, in order or not; its answer must show nothing."""
        self.answers.append((path, (await self.host.get(path)).everything))

    def everybody(self) -> dict[str, object]:
        """Every field of a person that is sealed."""
        self.accepted |= {BORN, PLAIN}
        return {
            "given_name": self.sealed("given", ACCENTED),
            "family_name": self.sealed("family"),
            "birth_date": BORN,
            "personnummer": NUMBER,
            "personnummer_motivation": "identification",
            "phone": self.sealed("phone"),
            "case_number": self.sealed("case"),
            "interpreter_language": self.sealed("language"),
        }


def as_json(body: object) -> tuple[Any, ...]:

    return json.dumps(body).encode(), ("Idempotency-Key", str(uuid4()))
