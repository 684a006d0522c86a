"""The single file for auditors: runs alone, judges as the rest of us do, and its Ed25519 is Ed25519."""

import ast
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from deploy.local.home import ROOT
from shared.tlog.checkpoint import Checkpoint, Proof, about
from shared.tlog.merkle import Frontier, leaf_hash
from shared.tlog.note import ED25519, key_of
from shared.tlog.spans import beside, span_hash
from shared.tlog.tiles import from_tiles, full_root, hashes_in, index_path

FILE = ROOT / "deploy" / "verifier" / "brygga_verify.py"
ORIGIN = "brygga.example/events"
LOG = Ed25519PrivateKey.from_private_bytes(b"l" * 32)
KEY = str(key_of(ORIGIN, LOG, ED25519))
FACTS = [b"fact %d" % n for n in range(600)]


def loaded() -> ModuleType:
    spec = importlib.util.spec_from_file_location("brygga_verify", FILE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


VERIFIER = loaded()


def verify(*words: object) -> tuple[int, str]:
    """What it says, run alone: without our packages, and without where they lie."""
    line = (sys.executable, "-I", "-S", str(FILE), *map(str, words))
    told = subprocess.run(line, capture_output=True, text=True, check=False, cwd="/")
    return told.returncode, told.stdout + told.stderr


def note(count: int, facts: list[bytes] = FACTS) -> str:
    root = Frontier().extended(facts[:count]).root()
    return str(Checkpoint(ORIGIN, count, root).signed(LOG))


def theirs(public: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def test_it_imports_nothing_but_the_standard_library() -> None:
    found = {
        (node.module if isinstance(node, ast.ImportFrom) else node.names[0].name) or ""
        for node in ast.walk(ast.parse(FILE.read_text()))
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert {name.split(".")[0] for name in found} <= sys.stdlib_module_names


@settings(max_examples=15, deadline=None)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=80), st.integers(0, 511), st.data())
def test_its_signatures_are_those_of_others(
    seed: bytes, message: bytes, bit: int, data: st.DataObject
) -> None:
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = private.public_key().public_bytes_raw(), private.sign(message)
    assert VERIFIER.proves(public, message, signature)
    flipped = (int.from_bytes(signature, "little") ^ 1 << bit).to_bytes(64, "little")
    assert not VERIFIER.proves(public, message, flipped)
    assert not VERIFIER.proves(public, message + b"!", signature)
    other = data.draw(st.binary(min_size=32, max_size=32))
    assert VERIFIER.proves(other, message, signature) == theirs(other, message, signature)


def test_a_signature_is_not_made_another_by_adding_the_groups_order() -> None:
    signature = LOG.sign(b"fact")
    s = int.from_bytes(signature[32:], "little") + VERIFIER.L
    longer = signature[:32] + s.to_bytes(32, "little")
    public = LOG.public_key().public_bytes_raw()
    assert not VERIFIER.proves(public, b"fact", longer)
    assert not theirs(public, b"fact", longer)


def test_a_proof_is_checked_with_and_without_the_fact(tmp_path: Path) -> None:
    tiles = {(0, n): b"".join(map(leaf_hash, FACTS[n * 256 : n * 256 + 256])) for n in range(3)}
    tiles[1, 0] = b"".join(full_root(hashes_in(tiles[0, n])) for n in range(2))
    hash_of, file, entry = from_tiles(tiles), tmp_path / "proof", tmp_path / "entry"
    for leaf in (0, 255, 256, 511, 599):
        path = tuple(span_hash(span, hash_of) for span in beside(leaf, 600))
        signed = Checkpoint(ORIGIN, 600, Frontier().extended(FACTS).root()).signed(LOG)
        file.write_text(str(Proof(leaf, path, signed, about(FACTS[leaf]))))
        entry.write_bytes(FACTS[leaf])
        assert VERIFIER.main(["proof", str(file), "--key", KEY, "--entry", str(entry)]) == 0
        entry.write_bytes(FACTS[leaf - 1])
        assert VERIFIER.main(["proof", str(file), "--key", KEY, "--entry", str(entry)]) == 1
    assert verify("proof", file, "--key", KEY)[0] == 0
    other = str(key_of(ORIGIN, Ed25519PrivateKey.generate(), ED25519))
    assert verify("proof", file, "--key", other) == (
        1,
        f"It does not hold. {ORIGIN}: this key did not sign the checkpoint\n",
    )
    assert verify("proof", entry, "--key", KEY)[0] == 2


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A log as `fetch` copies it, with its entries and its hashes."""
    (tmp_path / "checkpoint").write_text(note(600))
    for index in range(3):
        part = FACTS[index * 256 : index * 256 + 256]
        for level, content in (
            ("0", b"".join(map(leaf_hash, part))),
            ("entries", b"".join(len(fact).to_bytes(2, "big") + fact for fact in part)),
        ):
            place = tmp_path / "tile" / level / index_path(index, len(part))
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
    (tmp_path / "seen").write_text(note(300))
    return tmp_path


def test_a_copied_log_agrees_with_what_was_kept_elsewhere(copied: Path) -> None:
    code, said = verify("ledger", copied, "--key", KEY, "--witness", copied / "seen")
    assert (code, said) == (0, f"It holds. 600 facts of {ORIGIN} agree with 2 checkpoints\n")


def test_without_a_checkpoint_that_was_kept_elsewhere_nothing_can_be_judged(copied: Path) -> None:
    code, said = verify("ledger", copied, "--key", KEY)
    assert code == 2
    assert f"Nothing can be judged. 600 facts of {ORIGIN} agree with 1 checkpoints, its own" in said


@pytest.mark.parametrize(
    ("seen", "where"),
    [
        (note(300, [b"other", *FACTS]), "300: another tree than"),
        (note(601, [*FACTS, b"more"]), "601: cut short"),
    ],
)
def test_another_history_is_named(copied: Path, seen: str, where: str) -> None:
    (copied / "seen").write_text(seen)
    code, said = verify("ledger", copied, "--key", KEY, "--witness", copied / "seen")
    assert code == 1
    assert where in said


def test_an_edited_entry_is_named(copied: Path) -> None:
    bundle = copied / "tile/entries/001"
    bundle.write_bytes(bundle.read_bytes().replace(b"fact 300", b"fact 3OO"))
    code, said = verify("ledger", copied, "--key", KEY)
    assert (code, said) == (1, "It does not hold. 301: the entry and its tile differ\n")
    (copied / "tile/0/001").unlink()
    assert "600: another tree than its checkpoint says" in verify("ledger", copied, "--key", KEY)[1]
    bundle.unlink()
    assert verify("ledger", copied, "--key", KEY)[0] == 2
