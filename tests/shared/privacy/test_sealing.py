"""Sealed text opens with its key, in its place, whole, or not at all."""

import json
import os
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID, uuid4

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, SecretStr, ValidationError

from deploy.local.home import ROOT
from services.activities.commands.volunteers import WelcomeVolunteer
from services.visits.commands.people import CorrectPerson, RegisterPerson
from services.visits.commands.visits import WithdrawVisit
from shared.events.envelope import open_data
from shared.events.people import (
    PersonRegistered,
    PersonWithdrawn,
)
from shared.log.wish import Wish
from shared.privacy.keys import Need, Vault
from shared.privacy.sealing import DataKey, Place, Unreadable, digest_of, key_of, seal, unseal

SHARED: Final = Path(os.environ.get("BRYGGA_SHARED", ROOT.parent / "shared"))
VECTORS: Final = SHARED / "vectors" / "wycheproof" / "aes_gcm_test.json"
HOW_WE_SEAL: Final = {"ivSize": 96, "tagSize": 128}
STEP: Final = 32
OVERHEAD: Final = 12 + 16
"""Bytes of nonce and tag."""

KEY: Final = DataKey(UUID(int=7), bytes(range(32)))
PLACE: Final = Place(UUID(int=1), "given_name", 1)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def vectors() -> list[Any]:
    """Wycheproof's cases that are sealed the way we seal; one that says why where there are none."""
    if not VECTORS.exists():
        why = f"there are no vectors at {VECTORS}"
        return [pytest.param(None, marks=pytest.mark.skip(reason=why))]
    groups = json.loads(VECTORS.read_text())["testGroups"]
    ours = [it for it in groups if HOW_WE_SEAL.items() <= it.items()]
    return [pytest.param(case, id=str(case["tcId"])) for it in ours for case in it["tests"]]


@pytest.mark.parametrize("case", vectors())
def test_the_cipher_answers_as_wycheproof_says(case: dict[str, str]) -> None:
    key, nonce, aad, text, sealed, tag = (
        bytes.fromhex(case[name]) for name in ("key", "iv", "aad", "msg", "ct", "tag")
    )
    if case["result"] == "valid":
        assert AESGCM(key).encrypt(nonce, text, aad) == sealed + tag
        assert AESGCM(key).decrypt(nonce, sealed + tag, aad) == text
    else:
        with pytest.raises(InvalidTag):
            AESGCM(key).decrypt(nonce, sealed + tag, aad)


@given(texts)
def test_what_was_sealed_opens_to_the_same_text(text: str) -> None:
    assert unseal(seal(text, KEY, PLACE), KEY, PLACE) == text


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(PLACE, event_id=UUID(int=2)),
        replace(PLACE, field="family_name"),
        replace(PLACE, schema_version=2),
    ],
)
def test_a_ciphertext_moved_elsewhere_is_refused(elsewhere: Place) -> None:
    with pytest.raises(Unreadable, match=elsewhere.field):
        unseal(seal("Amina", KEY, PLACE), KEY, elsewhere)


def test_a_place_is_not_another_place_whose_parts_run_together_alike() -> None:
    one, other = Place(UUID(int=1), "a", 11), Place(UUID(int=1), "a1", 1)
    assert one.bound(KEY.id) != other.bound(KEY.id)


@pytest.mark.parametrize(
    "other", [DataKey(UUID(int=7), bytes(32)), DataKey(UUID(int=8), KEY.key)], ids=["key", "id"]
)
def test_another_key_opens_nothing(other: DataKey) -> None:
    with pytest.raises(Unreadable):
        unseal(seal("Amina", KEY, PLACE), other, PLACE)


def test_one_flipped_bit_anywhere_is_refused() -> None:
    sealed = seal("Amina", KEY, PLACE).encode()
    first = sealed.index(b":") + 1
    assert len(sealed) - first == 4 * (STEP + OVERHEAD) / 3  # no padding: every bit counts
    for at in range(first, len(sealed)):
        for bit in range(8):
            flipped = bytearray(sealed)
            flipped[at] ^= 1 << bit
            with pytest.raises(Unreadable):
                unseal(flipped.decode("latin-1"), KEY, PLACE)


@pytest.mark.parametrize("cut", [1, 16, 40, 79])
def test_half_a_ciphertext_is_refused(cut: int) -> None:
    with pytest.raises(Unreadable):
        unseal(seal("Amina", KEY, PLACE)[:-cut], KEY, PLACE)


@given(st.integers(0, 400))
def test_the_length_tells_only_in_which_step_of_32_bytes_it_lies(length: int) -> None:
    steps = length // STEP + 1
    sealed = seal("a" * length, KEY, PLACE)
    raw = len(sealed.partition(":")[2].rstrip("=")) * 3 // 4
    assert raw == steps * STEP + OVERHEAD


def test_the_same_text_never_looks_the_same() -> None:
    assert len({seal("Amina", KEY, PLACE) for _ in range(1000)}) == 1000


def test_a_ciphertext_names_its_key_and_has_a_digest() -> None:
    sealed = seal("Amina", KEY, PLACE)
    assert key_of(sealed) == KEY.id
    assert len(digest_of(sealed)) == 64
    assert digest_of(sealed) != digest_of(seal("Amina", KEY, PLACE))


SECRETS: Final = ("Amina", "1991-04-15", "910415", "0701234567", "S-778", "dari", "a slip", "Noor")
"""What must show in no trace, no log and no message."""
PERSON: Final = {
    "given_name": "Amina",
    "family_name": "Noor",
    "birth_date": "1991-04-15",
    "personnummer": "19910415-2393",
    "personnummer_motivation": "case_link",
    "phone": "0701234567",
    "case_number": "S-778",
    "interpreter_language": "dari",
}


REGISTER: Final = RegisterPerson.model_validate_json(
    json.dumps(PERSON | {"target_group": "abo", "site": "motesplatsen"})
)
CORRECT: Final = CorrectPerson.model_validate_json(
    json.dumps(PERSON | {"person": str(UUID(int=1)), "expected_version": 1})
)


def wish(command: RegisterPerson) -> Wish:
    now = datetime.now(UTC)
    return Wish(command, uuid4(), b"", "tester", now, date(2026, 9, 1), "trace")


@pytest.mark.parametrize(
    "shown",
    [
        REGISTER,
        CORRECT,
        wish(REGISTER),
        WithdrawVisit(visit=UUID(int=1), reason=SecretStr("a slip")),
        WelcomeVolunteer(given_name=SecretStr("Amina"), phone=SecretStr("0701234567")),
        PersonRegistered(person=UUID(int=1), target_group="abo", site="x", given_name="Amina"),
        PersonWithdrawn(person=UUID(int=1), reason="a slip"),
    ],
    ids=lambda it: type(it).__name__,
)
def test_what_carries_secrets_does_not_show_them(shown: object) -> None:
    for said in (repr(shown), str(shown), f"{shown}", f"{shown!r:.2000}"):
        assert [secret for secret in SECRETS if secret in said] == []


@pytest.mark.parametrize(
    ("model", "told"),
    [
        (RegisterPerson, PERSON | {"personnummer": "19910415-0000", "site": "motesplatsen"}),
        (RegisterPerson, {"given_name": ["Amina"], "Amina": 1, "target_group": "Noor"}),
        (PersonRegistered, {"person": "Amina", "given_name": {"Amina": 1}, "sex": "Noor"}),
    ],
)
def test_an_error_says_what_does_not_fit_and_not_what_was_given(
    model: type[BaseModel], told: dict[str, object]
) -> None:
    with pytest.raises(ValidationError) as unfit:
        model.model_validate_json(json.dumps(told))
    said = str(unfit.value).replace(
        "\nAmina\n", ""
    )  # the name of a field is told, its value is not
    assert [secret for secret in SECRETS if secret in said] == []


def test_neither_the_vault_nor_a_key_shows_what_it_holds() -> None:
    vault = Vault(keks={1: b"K" * 32}, mac_key=b"M" * 32)
    vault._needed[Need(UUID(int=1), "identity", 2026)] = DataKey(UUID(int=2), b"D" * 32)
    said = repr(vault) + repr(KEY) + repr(vault._needed) + str(vault)
    assert [
        secret for secret in ("KKKK", "MMMM", "DDDD", KEY.key[:4].hex()) if secret in said
    ] == []


def test_the_open_part_of_a_fact_has_nothing_of_what_is_sealed() -> None:
    told = PersonRegistered(person=UUID(int=1), target_group="abo", site="x", given_name="Amina")
    assert open_data(told) == {"person": str(UUID(int=1)), "target_group": "abo", "site": "x"}
