"""The built-in provider: a code for whoever sits here, a token for whoever asked for the code, once."""

from base64 import urlsafe_b64encode
from collections.abc import AsyncIterator
from hashlib import sha256
from typing import Final
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from deploy.local.issuer import make_issuer
from deploy.local.provider import LASTS, Provider
from shared.identity import Issuer
from tests.stack import temporary_home

ORIGIN: Final = "http://127.0.0.1:18000"
VERIFIER: Final = "one-that-only-the-client-knows-and-that-is-long-enough"
CHALLENGE: Final = urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
ASKED: Final = {
    "response_type": "code",
    "client_id": "brygga",
    "redirect_uri": f"{ORIGIN}/",
    "state": "a state",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}
TOKEN: Final = {"code_verifier": VERIFIER, "redirect_uri": f"{ORIGIN}/"}


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    with temporary_home() as home:
        home.prepare()
        make_issuer(home)
        issuer = Issuer("brygga-local", "brygga", home.jwks)
        transport = httpx.ASGITransport(Provider(home, ORIGIN).application())
        async with httpx.AsyncClient(transport=transport, base_url=ORIGIN) as client:
            client.issuer = issuer  # type: ignore[attr-defined]
            yield client


async def code(client: httpx.AsyncClient, **roles: list[str]) -> str:
    """A code for a host who leads the project too."""
    answer = await client.post(
        "/authorize", data=ASKED | {"role": ["host", "project_lead"]} | roles
    )
    assert answer.status_code == 303
    back = urlsplit(answer.headers["location"])
    told = parse_qs(back.query)
    assert (f"{back.scheme}://{back.netloc}{back.path}", told["state"]) == (
        f"{ORIGIN}/",
        ["a state"],
    )
    return told["code"][0]


async def test_whoever_chose_a_role_is_signed_in_with_it(client: httpx.AsyncClient) -> None:
    assert "Vem är du i dag?" in (await client.get("/authorize", params=ASKED)).text
    answer = await client.post("/token", data=TOKEN | {"code": await code(client)})
    issuer: Issuer = client.issuer  # type: ignore[attr-defined]
    actor = issuer.identify(f"Bearer {answer.json()['access_token']}")
    assert actor.roles == {"host", "project_lead"}


async def test_a_code_is_good_once_in_time_and_for_whoever_asked_for_it(
    client: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = await code(client)
    assert (await client.post("/token", data=TOKEN | {"code": used})).status_code == 200
    wrong = [
        {"code": used},
        {"code": await code(client), "code_verifier": "another"},
        {"code": await code(client), "redirect_uri": "http://127.0.0.1:18001/"},
        {"code": "none"},
        {"code": ""},
    ]
    for told in wrong:
        answer = await client.post("/token", data=TOKEN | told)
        assert (answer.status_code, answer.json()) == (400, {"error": "invalid_grant"}), told
    late = await code(client)
    monkeypatch.setattr("deploy.local.provider.time.monotonic", lambda: LASTS + 1e9)
    assert (await client.post("/token", data=TOKEN | {"code": late})).status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"redirect_uri": "https://elsewhere.example/"},
        {"client_id": "another"},
        {"code_challenge_method": "plain"},
        {"code_challenge": ""},
        {"state": ""},
        {"response_type": "token"},
    ],
    ids=lambda it: next(iter(it)),
)
async def test_what_our_client_never_asks_is_no_question(
    client: httpx.AsyncClient, wrong: dict[str, str]
) -> None:
    for answer in (
        await client.get("/authorize", params=ASKED | wrong),
        await client.post("/authorize", data=ASKED | wrong | {"role": "host"}),
    ):
        assert answer.status_code == 400
        assert "location" not in answer.headers


async def test_under_another_name_it_answers_nothing(client: httpx.AsyncClient) -> None:
    answer = await client.get("/authorize", params=ASKED, headers={"Host": "rebound.example"})
    assert answer.status_code == 400


async def test_who_chooses_no_role_chooses_again(client: httpx.AsyncClient) -> None:
    for role in ([], ["kiosk"], ["system"]):
        answer = await client.post("/authorize", data=ASKED | {"role": role})
        assert (answer.status_code, "Vem är du i dag?" in answer.text) == (200, True)
