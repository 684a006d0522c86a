"""Only what a witness we know has signed counts as seen outside, and nobody sees ahead of time."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.audit.outside import is_fresh as fresh
from deploy.audit.outside import keys, read
from shared.tlog.checkpoint import Checkpoint
from shared.tlog.merkle import Frontier
from shared.tlog.note import COSIGNATURE, ED25519, Key, Signature, cosign, key_of, with_signatures

NAME = "brygga.example"
LOG = Ed25519PrivateKey.from_private_bytes(b"l" * 32)
WITNESS = Ed25519PrivateKey.from_private_bytes(b"w" * 32)
KEY = key_of("witness.example", WITNESS, COSIGNATURE)
KNOWN = keys(NAME, LOG)
NOW = 1_800_000_000
DAY = 86_400
SIZE = 40


def is_fresh(folder: Path, size: int, more: list[Signature], witnesses: list[Key]) -> bool:
    """Of a checkpoint of this size with these signatures beside the log's, as it is read from a file."""
    root = Frontier().extended([b"fact %d" % n for n in range(size)]).root()
    note = Checkpoint(f"{NAME}/events", size, root).signed(LOG)
    file = folder / "checkpoint"
    file.write_text(str(with_signatures(note, more)))
    return fresh(read(file, KNOWN, witnesses), SIZE, NOW, 7)


def seen(size: int, stamp: int, by: Ed25519PrivateKey = WITNESS) -> Signature:
    root = Frontier().extended([b"fact %d" % n for n in range(size)]).root()
    text = str(Checkpoint(f"{NAME}/events", size, root))
    return cosign(text, "witness.example", by, stamp)


def made_up(stamp: int) -> Signature:
    return Signature("witness.example", KEY.id, stamp.to_bytes(8, "big") + b"x" * 64)


def test_what_a_witness_we_know_saw_lately_is_fresh(tmp_path: Path) -> None:
    assert is_fresh(tmp_path, 30, [seen(30, NOW - DAY)], [KEY])
    assert not is_fresh(tmp_path, 30, [seen(30, NOW - 8 * DAY)], [KEY])
    assert is_fresh(tmp_path, SIZE, [seen(SIZE, NOW - 8 * DAY)], [KEY]), "nothing came since"


@pytest.mark.parametrize("size", [0, 30, SIZE, 90])
def test_without_a_witness_key_nothing_was_seen(tmp_path: Path, size: int) -> None:
    for more in ([], [made_up(NOW)], [made_up(2**62)], [seen(size, NOW)]):
        assert not is_fresh(tmp_path, size, more, [])


@pytest.mark.parametrize("size", [0, 30, SIZE])
def test_what_the_witness_did_not_sign_was_not_seen(tmp_path: Path, size: int) -> None:
    other = Ed25519PrivateKey.from_private_bytes(b"o" * 32)
    for more in ([], [made_up(NOW)], [seen(size, NOW, other)], [seen(29, NOW)]):
        assert not is_fresh(tmp_path, size, more, [KEY])


def test_nobody_sees_ahead_of_time_or_in_an_empty_log(tmp_path: Path) -> None:
    assert not is_fresh(tmp_path, SIZE, [seen(SIZE, NOW + DAY)], [KEY])
    assert not is_fresh(tmp_path, 0, [seen(0, NOW)], [KEY])


def test_a_log_is_no_witness_of_itself(tmp_path: Path) -> None:
    mine = key_of("witness.example", LOG, COSIGNATURE)
    assert not is_fresh(tmp_path, SIZE, [seen(SIZE, NOW, LOG)], [mine])
    signs = key_of(f"{NAME}/events", LOG, ED25519)
    assert not is_fresh(tmp_path, SIZE, [], [signs])
