"""Tokens of our own making: the same for ever, told apart by kind, and nobody's guess without the vault."""

from uuid import uuid4

import pytest

from shared.privacy.keys import Vault
from shared.privacy.tokens import TokenKind, proof_of

VAULT, OTHER = Vault({1: bytes(32)}, b"m" * 32), Vault({1: bytes(32)}, b"n" * 32)
KIOSK, GUEST = TokenKind("bk_", "kiosk"), TokenKind("bg_", "guest")
THING, FIRST, SECOND = uuid4(), uuid4(), uuid4()


def test_a_token_is_the_same_for_ever_and_names_its_thing() -> None:
    token = KIOSK.token(VAULT, THING)
    assert token == KIOSK.token(VAULT, THING)
    assert KIOSK.named_in(token) == THING
    assert proof_of(token) == proof_of(KIOSK.token(VAULT, THING))


def test_another_vault_thing_kind_or_cause_makes_another_secret() -> None:
    secrets = {
        kind.token(vault, thing, *again)[3 + 22 :]
        for kind in (KIOSK, GUEST)
        for vault in (VAULT, OTHER)
        for thing in (THING, FIRST)
        for again in ((), (FIRST,), (SECOND,), (FIRST, SECOND))
    }
    assert len(secrets) == 32
    assert all(len(secret) >= 256 // 6 for secret in secrets)


@pytest.mark.parametrize("bent", ["", "bk_", "bg_", "bk_é", "bk_" + "A" * 63, "bk_" + "A" * 68])
def test_what_is_no_token_of_a_kind_names_nothing(bent: str) -> None:
    assert KIOSK.named_in(bent) is None
    assert KIOSK.named_in(GUEST.token(VAULT, THING)) is None
