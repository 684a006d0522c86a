"""Personal data put where it is not asked for: into what is refused, and into what fails."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

import asyncpg

from deploy.local.postgres import ADMIN
from tests.seeding import ACCENTED, BORN, NUMBER, PLAIN, SITE, SOMEBODY, Seeding, as_json


async def go_astray(seeding: Seeding) -> None:
    """Put canaries where nobody asked for any."""
    await _bad_bodies(seeding)
    await _bad_addresses(seeding)
    await _bad_headers(seeding)
    await _faults(seeding)


async def _bad_bodies(seeding: Seeding) -> None:
    wrong: Sequence[dict[str, object]] = (
        {"given_name": {seeding.canary("name"): 1}},
        {"given_name": [seeding.canary("name")]},
        {"given_name": seeding.canary("long") * 20},
        {"given_name": seeding.canary("control") + "\u202e"},
        {"personnummer": seeding.canary("number")},
        {"personnummer": f"{PLAIN[:-1]}0"},
        {"personnummer": NUMBER},
        {"birth_date": seeding.canary("born")},
        {"birth_date": BORN, "birth_year": 1990},
        {"target_group": seeding.canary("group")},
        {"site": seeding.canary("site")},
        {"sex": seeding.canary("sex")},
        {"channel": seeding.canary("channel")},
        {"arrived_on": seeding.canary("day")},
        {seeding.canary("Field"): 1},
        {seeding.canary("Fält", ACCENTED): seeding.canary("value")},
    )
    for body in wrong:
        await seeding.refused("POST", "/visits/people", *as_json(SOMEBODY | body))
    visit = {"site": SITE, "occurred_at": datetime.now(UTC).isoformat()}
    for bad in (
        {"occurred_at": seeding.canary("when")},
        {"supports": [seeding.canary("support")]},
        {"person": seeding.canary("person")},
        {"children": seeding.canary("children")},
    ):
        await seeding.refused("POST", "/visits/visits", *as_json(visit | bad))
    text = seeding.canary("raw").encode()
    for raw in (text, b'{"given_name": "' + text, b'{"given_name": "\xff' + text + b'"}'):
        await seeding.refused("POST", "/visits/people", raw, ("Idempotency-Key", str(uuid4())))
    for size in (100_000, 5_000_000):
        long = (text * (size // len(text)))[:size]
        await seeding.refused("POST", "/visits/people", long, ("Idempotency-Key", str(uuid4())))
    for search in ({"sex": seeding.canary("sex")}, {"name": [text.decode()]}, {"name": "x" * 201}):
        await seeding.refused("POST", "/visits/people/search", *as_json(search))


async def _bad_addresses(seeding: Seeding) -> None:
    word = seeding.canary("address").replace(" ", "-")
    seeding.texts.add(word)
    for method, path in (
        ("GET", f"/visits/people/{word}"),
        ("DELETE", f"/visits/people/{word}"),
        ("POST", f"/visits/people/{word}/withdraw"),
        ("GET", f"/{word}/healthz"),
        ("GET", f"/visits/{word}"),
        ("GET", f"/referrals/listings/{word}"),
        ("GET", f"/referrals/destinations?category={word}"),
        ("GET", f"/referrals/destinations?age={word}"),
        ("GET", f"/referrals/destinations?after={word}"),
        ("GET", f"/reporting/goals?from={word}"),
        ("GET", f"/reporting/goals?rung={word}&as_of={word}"),
        ("GET", f"/reporting/goals/{word}/evidence"),
        (word, "/visits/people"),
    ):
        await seeding.refused(method, path)
    for path in (f"language={word}", f"text={word}", f"{word}=1"):
        await seeding.ask(f"/referrals/destinations?{path}")


async def _bad_headers(seeding: Seeding) -> None:
    word = seeding.canary("header").replace(" ", "-")
    seeding.texts.add(word)
    person = f"/visits/people/{seeding.person}"
    for name in ("Brygga-Purpose", "Brygga-Sent-At"):
        await seeding.refused("GET", person, b"", (name, word))
    for name in ("Idempotency-Key", "Brygga-Sent-At"):
        await seeding.refused("POST", "/visits/people", as_json(SOMEBODY)[0], (name, word))
    await seeding.refused("GET", "/referrals/destinations", b"", ("Brygga-After", f"{word}=1"))
    nobody = Seeding(seeding.brygga, seeding.host.who())
    for said in (f"Bearer {word}", f"Basic {word}", word):
        await nobody.refused("GET", person, b"", ("Authorization", said))
    seeding.answers += nobody.answers
    names = ("traceparent", "tracestate", "User-Agent", "Referer", "Cookie", "X-Forwarded-For")
    common = [(name, word) for name in (*names, "X-Request-Id", "Accept-Language", "Origin")]
    answer = await seeding.host.saying(*common).get("/visits/configuration")
    seeding.answers.append(("headers", answer.everything))
    answer = await seeding.host.saying(*common).post("/visits/people", SOMEBODY)
    seeding.answers.append(("headers", answer.everything))
    assert answer.status == 201


async def _faults(seeding: Seeding) -> None:
    """The database refuses, and a backend is killed, while canaries are on their way."""
    admin = await asyncpg.connect(seeding.brygga.dsn(ADMIN))
    await admin.execute("revoke execute on function visits.append from visits_app")
    try:
        body = {"given_name": seeding.canary("fault"), **SOMEBODY}
        await seeding.refused("POST", "/visits/people", *as_json(body))
    finally:
        await admin.execute("grant execute on function visits.append to visits_app")
    sending = [
        asyncio.create_task(
            seeding.host.post("/visits/people", {"given_name": seeding.canary("cut"), **SOMEBODY})
        )
        for _ in range(20)
    ]
    await admin.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'visits_app'"
    )
    for answer in await asyncio.gather(*sending):
        seeding.answers.append(("cut", answer.everything))
    await admin.close()
