import json
import time

import pytest
from joserfc import jwt
from joserfc.jwk import KeySet

from deploy.local.exits import Halt
from deploy.local.home import Home
from deploy.local.issuer import make_issuer, token
from shared.roles import ROLES
from tests.stack import say


@pytest.fixture
def issuing(home: Home) -> Home:
    home.prepare()
    make_issuer(home)
    return home


def claims(home: Home, signed: str) -> dict[str, object]:
    keys = KeySet.import_key_set(json.loads(home.jwks.read_text()))
    return jwt.decode(signed, keys, algorithms=["Ed25519"]).claims


def test_a_token_says_who_may_do_what_where(issuing: Home) -> None:
    signed = token(issuing, ["host", "analyst"], sites=["motesplatsen"], sub="anna", unit="norr")
    said = claims(issuing, signed)
    assert said["iss"] == "brygga-local"
    assert said["aud"] == "brygga"
    assert said["sub"] == "anna"
    assert said["roles"] == ["host", "analyst"]
    assert said["sites"] == ["motesplatsen"]
    assert said["unit"] == "norr"


def test_a_token_is_for_every_site_and_half_a_day_unless_told(issuing: Home) -> None:
    said = claims(issuing, token(issuing, ["host"]))
    assert said["sub"] == "local-host"
    assert said["sites"] == ["*"]
    assert said["unit"] == "flyktinggruppen"
    assert said["exp"] == pytest.approx(time.time() + 12 * 3600, abs=60)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_can_be_had(issuing: Home, role: str) -> None:
    assert claims(issuing, token(issuing, [role]))["roles"] == [role]


def test_an_unknown_role_is_named(issuing: Home) -> None:
    with pytest.raises(Halt, match="There is no role boss"):
        token(issuing, ["boss"])


def test_the_public_file_holds_no_private_key(issuing: Home) -> None:
    (key,) = json.loads(issuing.jwks.read_text())["keys"]
    assert "d" not in key
    assert key["alg"] == "Ed25519"


def test_the_key_stays_the_same_from_start_to_start(issuing: Home) -> None:
    signed = token(issuing, ["host"])
    make_issuer(issuing)
    assert claims(issuing, signed)["roles"] == ["host"]


def test_the_command_prints_nothing_but_the_token(issuing: Home) -> None:
    answer = say(issuing, "token", "--role", "host", "--role", "dpo", "--hours", "1")
    said = claims(issuing, answer.stdout.strip())
    assert said["roles"] == ["host", "dpo"]
    assert said["exp"] == pytest.approx(time.time() + 3600, abs=60)
