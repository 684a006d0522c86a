"""A real Prometheus looks at a running Brygga: nothing is wrong; something is; it is over.

This Brygga lets figures leave by itself, as one does that nobody keeps from it.
"""

import asyncio
import os
import re
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from deploy.grafana.boards import BOARDS
from deploy.local.ports import pick
from tests.books import open_books
from tests.deploy.test_alerts import ALERTS, CONFIG, NAMED
from tests.doors import SITE
from tests.engine import eventually
from tests.http import calling
from tests.stack import Running, running_stack, temporary_home

NIGHT: Final = {"BRYGGA_RELEASE_HOUR": "0"}
"""Any hour is late enough for figures to leave."""
PROMETHEUS: Final = shutil.which("prometheus")
pytestmark = [
    pytest.mark.fault,
    pytest.mark.timeout(300),
    pytest.mark.skipif(PROMETHEUS is None, reason="apt-get install prometheus"),
]


@dataclass(frozen=True, slots=True)
class Watcher:
    """A Prometheus that looks twice a second."""

    client: httpx.AsyncClient

    async def ask(self, path: str, **asked: str) -> Any:  # noqa: ANN401 - JSON
        """What its API answers."""
        answer = await self.client.get(f"/api/v1/{path}", params=asked)
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    async def rules(self) -> list[dict[str, Any]]:
        """Every rule and how it stands."""
        return [rule for group in (await self.ask("rules"))["groups"] for rule in group["rules"]]

    async def firing(self) -> set[tuple[str, str]]:
        """Which alerts are raised, and for which job."""
        told = (await self.ask("alerts"))["alerts"]
        return {
            (it["labels"]["alertname"], it["labels"].get("job", ""))
            for it in told
            if it["state"] == "firing"
        }


@contextmanager
def configured(brygga: Running) -> Iterator[Path]:
    """Our configuration and our alerts, for this Brygga, by a clock that runs thirty times as fast."""
    folder = Path(tempfile.mkdtemp(prefix="prometheus-"))
    door = brygga.url.removeprefix("http://")
    config = CONFIG.read_text().replace("127.0.0.1:8080", door).replace("15s", "500ms")
    (folder / "prometheus.yml").write_text(config)
    (folder / "alerts.yml").write_text(re.sub(r"for: \d+[smh]", "for: 2s", ALERTS.read_text()))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@asynccontextmanager
async def watching(brygga: Running) -> AsyncIterator[Watcher]:
    """A Prometheus for as long as the test lasts."""
    assert PROMETHEUS
    [port] = pick(1)
    address = f"127.0.0.1:{port}"
    with configured(brygga) as folder:
        process = await asyncio.create_subprocess_exec(
            PROMETHEUS,
            f"--config.file={folder / 'prometheus.yml'}",
            f"--storage.tsdb.path={folder / 'data'}",
            f"--web.listen-address={address}",
            "--log.level=error",
        )
        try:
            async with httpx.AsyncClient(base_url=f"http://{address}") as client:
                await eventually(lambda: _is_ready(client))
                yield Watcher(client)
        finally:
            process.terminate()
            await process.wait()


async def _is_ready(client: httpx.AsyncClient) -> bool:
    try:
        return (await client.get("/-/ready")).status_code == 200
    except httpx.TransportError:
        return False


async def test_prometheus_sees_that_all_is_well_that_a_service_hangs_and_that_it_is_over() -> None:
    with temporary_home() as home:
        async with running_stack(home, told=NIGHT) as brygga, watching(brygga) as watcher:
            await _somebody_came(brygga)
            await eventually(lambda: _judged(watcher))
            assert await watcher.firing() == set()
            for board in BOARDS.values():
                for panel in board.panels:
                    await watcher.ask("query", query=panel.expr)

            hung = brygga.pid("referrals")
            assert hung
            os.kill(hung, signal.SIGSTOP)
            try:
                await eventually(lambda: _is_told(watcher, ("ServiceDown", "referrals")))
            finally:
                os.kill(hung, signal.SIGCONT)
            await eventually(lambda: _is_over(watcher))
            await eventually(lambda: _have_left(brygga))


async def _somebody_came(brygga: Running) -> None:
    came = (datetime.now(UTC) - timedelta(days=2)).isoformat()
    async with calling(brygga) as nobody:
        host = nobody.who("host")
        person = await host.made("/visits/people", {"target_group": "abo", "site": SITE})
        visit = {"person": person, "site": SITE, "occurred_at": came}
        await host.made("/visits/visits", visit)


async def _have_left(brygga: Running) -> bool:
    """Whether figures were decided about and left, which nobody asked for."""
    async with open_books(brygga) as books:
        told = {fact["type"] for fact in await books.since("reporting", 0)}
    return "FiguresReleased" in told


async def _judged(watcher: Watcher) -> bool:
    """Every rule was reckoned at least once, without a fault, and everybody was heard."""
    rules = await watcher.rules()
    assert {rule["name"] for rule in rules} == set(NAMED)
    up = (await watcher.ask("query", query="up == 1"))["result"]
    return len(up) == 4 and {rule["health"] for rule in rules} == {"ok"}


async def _is_told(watcher: Watcher, alert: tuple[str, str]) -> bool:
    return alert in await watcher.firing()


async def _is_over(watcher: Watcher) -> bool:
    return await watcher.firing() == set()
