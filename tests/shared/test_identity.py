"""Who asks: a token of our issuer, for us, in time, unaltered; anything else is nobody."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from joserfc.jwk import ECKey, Key, KeySet, OKPKey, RSAKey

from shared.identity import Issuer, NotIdentified
from tests.tokens import FORGED, claims, expired, signed

KEY: Final = OKPKey.generate_key("Ed25519", auto_kid=True)


def publish(path: Path, *keys: Key) -> None:
    path.write_text(json.dumps(KeySet(list(keys)).as_dict(private=False)))


@pytest.fixture
def issuer(tmp_path: Path) -> Issuer:
    publish(tmp_path / "jwks.json", KEY)
    return Issuer("brygga-local", "brygga", tmp_path / "jwks.json")


def refusal(issuer: Issuer, authorization: str | None) -> str:
    with pytest.raises(NotIdentified) as refused:
        issuer.identify(authorization)
    return str(refused.value)


def test_a_token_says_who_asks_with_which_roles_where(issuer: Issuer) -> None:
    said = claims(roles=["host", "analyst"], sites=["motesplatsen"])
    actor = issuer.identify(f"Bearer {signed(KEY, said)}")
    assert actor.sub == "anna"
    assert actor.roles == {"host", "analyst"}
    assert actor.sites == frozenset({"motesplatsen"})
    assert actor.unit == "flyktinggruppen"
    assert actor.expires == said["exp"]


def test_without_sites_or_with_a_star_all_are_meant(issuer: Issuer) -> None:
    assert issuer.identify(f"Bearer {signed(KEY, claims(sites=None))}").sites is None
    assert issuer.identify(f"Bearer {signed(KEY, claims(sites=['a', '*']))}").sites is None
    assert issuer.identify(f"Bearer {signed(KEY, claims(sites=[]))}").sites == frozenset()


def test_a_role_that_brygga_does_not_know_gives_nothing(issuer: Issuer) -> None:
    said = claims(roles=["boss", "superuser", "Host", "kiosk"])
    assert issuer.identify(f"Bearer {signed(KEY, said)}").roles == {"kiosk"}


def test_a_name_without_end_is_cut(issuer: Issuer) -> None:
    assert len(issuer.identify(f"Bearer {signed(KEY, claims(sub='a' * 5000))}").sub) == 200


def test_one_of_several_audiences_may_be_us(issuer: Issuer) -> None:
    assert issuer.identify(f"Bearer {signed(KEY, claims(aud=['journal', 'brygga']))}").sub == "anna"


@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer ", "Basic YTpi", "token"])
def test_who_shows_no_token_is_told_to_sign_in(issuer: Issuer, authorization: str | None) -> None:
    assert refusal(issuer, authorization) == "token_missing"


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED.keys())
def test_a_forged_token_opens_nothing(issuer: Issuer, forge: Callable[[OKPKey], str]) -> None:
    token = forge(KEY)
    assert refusal(issuer, f"Bearer {token}") == "token_invalid"
    assert refusal(issuer, f"Bearer {token}") == "token_invalid", "nor the second time"
    assert len(issuer._known) == 0


def test_the_forgeries_differ_from_a_good_token_by_what_they_say(issuer: Issuer) -> None:
    assert issuer.identify(f"bearer {signed(KEY, claims())}").sub == "anna"


def test_a_token_whose_time_is_over_is_told_so_whether_it_was_known_or_not(
    issuer: Issuer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert refusal(issuer, f"Bearer {expired(KEY)}") == "token_expired"
    good = signed(KEY, claims())
    issuer.identify(f"Bearer {good}")
    later = time.time() + 4000
    monkeypatch.setattr("shared.identity.time.time", lambda: later)
    assert refusal(issuer, f"Bearer {good}") == "token_expired"


@pytest.mark.parametrize(
    ("key", "alg"),
    [
        (RSAKey.generate_key(2048, auto_kid=True), "RS256"),
        (ECKey.generate_key("P-256", auto_kid=True), "ES256"),
        (KEY, "Ed25519"),
    ],
    ids=["RS256", "ES256", "Ed25519"],
)
def test_the_agreed_algorithms_are_understood(issuer: Issuer, key: Key, alg: str) -> None:
    publish(issuer.jwks, KEY, key)
    assert issuer.identify(f"Bearer {signed(key, claims(), alg)}").sub == "anna"


@pytest.mark.parametrize("alg", ["RS384", "PS256", "RS512"])
def test_no_other_algorithm_is_even_with_a_key_of_ours(issuer: Issuer, alg: str) -> None:
    key = RSAKey.generate_key(2048, auto_kid=True)
    publish(issuer.jwks, key)
    assert refusal(issuer, f"Bearer {signed(key, claims(), alg)}") == "token_invalid"


def test_when_the_issuer_changes_its_keys_the_new_one_counts_and_the_old_one_no_more(
    issuer: Issuer,
) -> None:
    key = OKPKey.generate_key("Ed25519", auto_kid=True)
    old, new = (signed(it, claims(sub="x")) for it in (KEY, key))
    assert refusal(issuer, f"Bearer {new}") == "token_invalid"
    publish(issuer.jwks, key)
    os.utime(issuer.jwks, (1, 1))
    assert issuer.identify(f"Bearer {new}").sub == "x"
    assert refusal(issuer, f"Bearer {old}") == "token_invalid"


def test_no_refusal_repeats_the_token(issuer: Issuer) -> None:
    with pytest.raises(NotIdentified) as refused:
        issuer.identify("Bearer very.secret.token")
    assert "secret" not in repr(refused.value)
    assert refused.value.__cause__ is None
