"""Notes, checkpoints and proofs as text: read back as written, signed by whom they say, and nothing looser."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.tlog.checkpoint import Checkpoint, Proof, about, origin, parse_checkpoint, parse_proof
from shared.tlog.merkle import Frontier
from shared.tlog.note import (
    COSIGNATURE,
    ED25519,
    NotANote,
    Note,
    cosign,
    key_of,
    parse_key,
    parse_note,
    with_signatures,
)
from shared.tlog.proof import HASH
from shared.tlog.spans import beside

NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
SAYING = """\
If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
"""
"""The example of golang.org/x/mod/sumdb/note."""
LOG = Ed25519PrivateKey.from_private_bytes(b"l" * 32)
WITNESS = Ed25519PrivateKey.from_private_bytes(b"w" * 32)
ROOT = Frontier().extended([b"one"]).root()
CHECKPOINT = Checkpoint(origin("brygga.example", "events"), 1, ROOT)
NOTE = CHECKPOINT.signed(LOG)
KEY = key_of(CHECKPOINT.origin, LOG, ED25519)


def test_a_note_of_others_is_read_and_believed() -> None:
    key = parse_key(NEUMANN)
    assert str(key) == NEUMANN
    assert key.signed(parse_note(SAYING))
    assert not key.signed(parse_note(SAYING.replace("answer", "Answer")))


def test_a_checkpoint_is_signed_under_the_name_of_its_log() -> None:
    told = parse_note(str(NOTE))
    assert told == NOTE
    assert parse_checkpoint(told.text) == CHECKPOINT
    assert parse_key(str(KEY)) == KEY
    assert KEY.signed(told)
    assert not key_of("other.example/events", LOG, ED25519).signed(told)
    assert not key_of(CHECKPOINT.origin, WITNESS, ED25519).signed(told)


def test_a_witness_says_when_it_saw_a_checkpoint() -> None:
    its = cosign(NOTE.text, "witness.example", WITNESS, 1_700_000_000)
    both = parse_note(str(with_signatures(NOTE, [its])))
    key = key_of("witness.example", WITNESS, COSIGNATURE)
    found = key.signed(both)
    assert found
    assert found.stamp == 1_700_000_000
    assert KEY.signed(both)
    later = Note(both.text, (type(its)(its.name, its.key_id, bytes(8) + its.content[8:]),))
    assert not key.signed(later)
    assert not key_of("witness.example", WITNESS, ED25519).signed(both)
    assert with_signatures(both, [its]) == both


@pytest.mark.parametrize(
    "told",
    [
        "",
        "text\n",
        "text\n\n",
        "\n\n— name QUJDREVGR0g=\n",
        "text\n\nname QUJDREVGR0g=\n",
        "text\n\n— name QUJDREVGR0g=",
        "text\n\n— name QUJD\n",
        "text\n\n— na+me QUJDREVGR0g=\n",
        "text\n\n— name QUJDREVGR0g\n",
        "te\txt\n\n— name QUJDREVGR0g=\n",
        "text\n\n— name QUJDREVGR0g= more\n",
    ],
)
def test_what_is_no_note_is_not_read(told: str) -> None:
    with pytest.raises(NotANote):
        parse_note(told)


@pytest.mark.parametrize(
    "text",
    [
        "a\n1\n",
        "a\n01\nx\n",
        "\n1\nx\n",
        "a\n-1\nx\n",
        "a\n1\nQUJD\n",
        f"a\n1\n{'A' * 44}",
        "a\n\u0661\nx\n",
    ],
)
def test_what_is_no_checkpoint_is_not_read(text: str) -> None:
    with pytest.raises(NotANote):
        parse_checkpoint(text)


@pytest.mark.parametrize("key", ["", "a+b", "a+00000000+AQ==", NEUMANN.replace("c7", "c8")])
def test_what_is_no_key_is_not_read(key: str) -> None:
    with pytest.raises(NotANote):
        parse_key(key)


@given(st.integers(0, 2**63 - 1), st.lists(st.binary(min_size=32, max_size=32)), st.binary())
def test_a_proof_is_read_back_as_it_was_written(
    index: int, path: list[bytes], extra: bytes
) -> None:
    proof = Proof(index, tuple(path), NOTE, extra)
    assert parse_proof(str(proof)) == proof


def test_a_proof_holds_for_its_leaf_and_for_no_other() -> None:
    proof = Proof(0, (), NOTE, about(b"one"))
    assert not beside(0, 1)
    assert proof.holds(about(b"one"))
    assert not proof.holds(about(b"two"))
    assert not Proof(1, (), NOTE).holds(about(b"one"))
    assert not Proof(0, (bytes(HASH),), NOTE).holds(about(b"one"))


@pytest.mark.parametrize(
    "told",
    [
        "",
        f"c2sp.org/tlog-proof@v2\nindex 0\n\n{NOTE}",
        f"c2sp.org/tlog-proof@v1\nindex 00\n\n{NOTE}",
        f"c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\n{NOTE}",
        f"c2sp.org/tlog-proof@v1\nextra QUJD\n\n{NOTE}",
        f"c2sp.org/tlog-proof@v1\nindex 0\nQUJD\n\n{NOTE}",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n",
    ],
)
def test_what_is_no_proof_is_not_read(told: str) -> None:
    with pytest.raises(NotANote):
        parse_proof(told)
