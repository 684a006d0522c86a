import asyncio
from collections.abc import AsyncIterator
from typing import Final

import httpx
import pytest

from deploy.local.door import door
from deploy.local.home import Home
from deploy.local.ports import HOST, pick
from deploy.local.stack import Stack, running
from shared.events.words import SERVICES
from tests.stack import temporary_home, until

STREAM: Final = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
PLAIN: Final = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX-Frame-Options: SAMEORIGIN\r\n\r\nok"


@pytest.fixture(scope="module")
async def home() -> AsyncIterator[Home]:
    with temporary_home() as home:
        home.prepare()
        yield home


@pytest.fixture(scope="module")
async def client(home: Home) -> AsyncIterator[httpx.AsyncClient]:
    """The front door before one living service (visits) and three that are not there."""
    port, nobody, *ports = pick(2 + len(SERVICES))
    client = home.path / "client"
    (client / "assets").mkdir(parents=True)
    (client / "index.html").write_text("<title>Mötesplatsen</title>")
    (client / "assets" / "named-by-content.js").write_text("1")
    program = door(home, port, dict(zip(SERVICES, ports, strict=True)), client, nobody)
    async with (
        await asyncio.start_server(_serve, HOST, ports[0]),
        running(Stack(home), program),
        httpx.AsyncClient(base_url=f"http://{HOST}:{port}", timeout=20) as client,
    ):
        yield client


async def _serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    head = await reader.readuntil(b"\r\n\r\n")
    if head.startswith(b"GET /stream"):
        writer.write(STREAM + b"data: first\n\n")
        await writer.drain()
        await reader.read()  # open until the other side goes
    elif head.startswith(b"GET /people "):
        writer.write(PLAIN)
    else:
        await reader.read()
    writer.close()


async def test_a_service_is_reached_under_its_own_name(client: httpx.AsyncClient) -> None:
    answer = await client.get("/api/visits/people")
    assert (answer.status_code, answer.text) == (200, "ok")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/", "/nowhere", "/api/visits/people", "/api/referrals/x"])
async def test_every_answer_is_guarded(client: httpx.AsyncClient, path: str) -> None:
    headers = (await client.get(path)).headers
    assert headers.get_list("X-Frame-Options") == ["DENY"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/goals", "/tillganglighet"])
async def test_every_screen_is_the_clients_page_and_is_asked_for_anew(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.text) == (200, "<title>Mötesplatsen</title>")
    assert answer.headers["Cache-Control"] == "no-cache"


async def test_what_is_named_by_its_content_is_kept_for_ever(client: httpx.AsyncClient) -> None:
    answer = await client.get("/assets/named-by-content.js")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert (await client.get("/assets/another.js")).status_code == 404


@pytest.mark.parametrize("path", ["/nowhere", "/api/", "/api/visits", "/api/nobody/people"])
async def test_an_unknown_address_is_a_problem_with_a_code(
    client: httpx.AsyncClient, path: str
) -> None:
    answer = await client.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "no_such_route"


async def test_a_body_too_large_for_anybody_is_refused(client: httpx.AsyncClient) -> None:
    answer = await client.post("/api/visits/people", content=b"x" * 4_000_001)
    assert answer.status_code == 413
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "body_too_large"


async def test_a_service_that_is_not_there_is_waited_for_then_said(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.get("/api/referrals/destinations")
    assert answer.status_code == 502
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Retry-After"] == "1"
    assert answer.json()["code"] == "unavailable"
    assert answer.elapsed.total_seconds() > 2


async def test_events_flow_while_the_answer_is_still_open(client: httpx.AsyncClient) -> None:
    async with asyncio.timeout(10), client.stream("GET", "/api/visits/stream") as answer:
        async for line in answer.aiter_lines():
            assert line == "data: first"
            return
    pytest.fail("nothing came")


async def test_what_goes_wrong_is_logged_without_the_request(
    client: httpx.AsyncClient, home: Home
) -> None:
    headers = {"User-Agent": "secret-device"}
    async with client.stream("GET", "/api/visits/stream/secret-path", headers=headers) as answer:
        await anext(answer.aiter_lines())
    log = home.log("caddy")
    await until(lambda: "incomplete response" in log.read_text())
    assert "secret" not in log.read_text()


async def test_where_people_sign_in_elsewhere_there_is_nothing_under_sign_in() -> None:
    with temporary_home() as home:
        home.prepare()
        port, *ports = pick(1 + len(SERVICES))
        program = door(home, port, dict(zip(SERVICES, ports, strict=True)), home.path, None)
        async with (
            running(Stack(home), program),
            httpx.AsyncClient(base_url=f"http://{HOST}:{port}", timeout=20) as client,
        ):
            answer = await client.get("/sign-in/authorize")
    assert (answer.status_code, answer.json()["code"]) == (404, "no_such_route")
