"""The tree over the ledger: RFC 6962's definition, word for word, and the vectors of others."""

import base64
import json
import os
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deploy.local.home import ROOT
from shared.tlog.merkle import EMPTY, Frontier, leaf_hash
from shared.tlog.proof import includes

SHARED = Path(os.environ.get("BRYGGA_SHARED", ROOT.parent / "shared"))
VECTORS = SHARED / "vectors" / "merkle" / "inclusion.json"

leaves = st.lists(st.binary(max_size=40), max_size=70)
some_leaves = st.lists(st.binary(max_size=40), min_size=1, max_size=70)


def head(d: Sequence[bytes]) -> bytes:
    """MTH(D[n]) of RFC 6962 §2.1."""
    if not d:
        return sha256().digest()
    if len(d) == 1:
        return sha256(b"\x00" + d[0]).digest()
    k = split(len(d))
    return sha256(b"\x01" + head(d[:k]) + head(d[k:])).digest()


def path(m: int, d: Sequence[bytes]) -> list[bytes]:
    """PATH(m, D[n]) of RFC 6962 §2.1.1."""
    if len(d) <= 1:
        return []
    k = split(len(d))
    if m < k:
        return [*path(m, d[:k]), head(d[k:])]
    return [*path(m - k, d[k:]), head(d[:k])]


def split(n: int) -> int:
    """The largest power of two smaller than n."""
    k = 1
    while k * 2 < n:
        k *= 2
    return k


@given(leaves)
def test_the_root_is_the_tree_head_of_the_definition(d: list[bytes]) -> None:
    assert Frontier().extended(d).root() == head(d)


@given(leaves, st.data())
def test_a_tree_grown_in_pieces_is_the_tree_grown_at_once(
    d: list[bytes], data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(d)), max_size=8)))
    tree = Frontier()
    for begin, end in zip([0, *cuts], [*cuts, len(d)], strict=True):
        tree = tree.extended(d[begin:end])
        assert (tree.size, tree.root()) == (end, head(d[:end]))
    assert tree == Frontier().extended(d)


@given(leaves)
def test_a_tree_is_kept_as_one_full_subtree_for_each_set_bit_of_its_size(d: list[bytes]) -> None:
    tree = Frontier().extended(d)
    begin, expected = 0, []
    for bit in reversed(range(len(d).bit_length())):
        if len(d) >> bit & 1:
            expected.append(head(d[begin : begin + (1 << bit)]))
            begin += 1 << bit
    assert list(tree.subtrees) == expected


def test_every_size_up_to_three_hundred_has_the_defined_root() -> None:
    d = [bytes([n % 256, n // 256]) for n in range(300)]
    tree = Frontier()
    for n, leaf in enumerate(d, 1):
        tree = tree.extended([leaf])
        assert tree.root() == head(d[:n])


def test_an_empty_tree_has_the_hash_of_nothing() -> None:
    assert Frontier().root() == EMPTY == head([])


def test_a_leaf_cannot_pass_for_a_node() -> None:
    two = Frontier().extended([b"a", b"b"])
    forged = leaf_hash(b"a") + leaf_hash(b"b")
    assert Frontier().extended([forged]).root() != two.root()


@given(some_leaves, st.data())
def test_every_leaf_proves_that_it_is_included_and_at_no_other_place(
    d: list[bytes], data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(d) - 1))
    other = data.draw(st.integers(-2, len(d) + 2).filter(lambda n: n != index))
    root, leaf, proof = head(d), leaf_hash(d[index]), path(index, d)
    assert includes(root, len(d), index, leaf, proof)
    same = 0 <= other < len(d) and (leaf_hash(d[other]), path(other, d)) == (leaf, proof)
    assert includes(root, len(d), other, leaf, proof) == same


@given(some_leaves, st.data())
def test_a_proof_with_anything_changed_proves_nothing(d: list[bytes], data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(d) - 1))
    root, size, leaf, proof = head(d), len(d), leaf_hash(d[index]), path(index, d)
    assert not includes(sha256(root).digest(), size, index, leaf, proof)
    assert not includes(root, size, index, sha256(leaf).digest(), proof)
    assert not includes(root, size, index, leaf, [*proof, root])
    assert not includes(root, size, index, leaf, [leaf, *proof])
    for n in range(len(proof)):
        assert not includes(root, size, index, leaf, [*proof[:n], *proof[n + 1 :]])
        changed = [*proof[:n], sha256(proof[n]).digest(), *proof[n + 1 :]]
        assert not includes(root, size, index, leaf, changed)
        cut = [*proof[:n], proof[n][:-1], *proof[n + 1 :]]
        assert not includes(root, size, index, leaf, cut)


def vectors() -> list[Any]:
    if not VECTORS.exists():
        return []
    return [pytest.param(v, id=name) for name, v in json.loads(VECTORS.read_text()).items()]


def octets(text: str | None) -> bytes:
    return base64.b64decode(text or "")


@pytest.mark.skipif(not VECTORS.exists(), reason="vectors/merkle lies beside the project, not here")
@pytest.mark.parametrize("vector", vectors())
def test_proofs_of_others_are_judged_as_they_judge_them(vector: dict[str, Any]) -> None:
    included = includes(
        octets(vector["root"]),
        vector["treeSize"],
        vector["leafIdx"],
        octets(vector["leafHash"]),
        [octets(step) for step in vector["proof"] or ()],
    )
    assert included != vector["wantErr"]


@pytest.mark.skipif(not VECTORS.exists(), reason="vectors/merkle lies beside the project, not here")
def test_the_tree_of_the_reference_leaves_has_the_roots_that_others_reckoned() -> None:
    """The leaves of RFC 6962's own examples, as certificate-transparency-go publishes them."""
    texts = (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
    d = [bytes.fromhex(text) for text in texts]
    told = [v for v in json.loads(VECTORS.read_text()).values() if not v["wantErr"]]
    ours = {n: Frontier().extended(d[:n]).root() for n in range(1, len(d) + 1)}
    matched = [v for v in told if octets(v["root"]) == ours.get(v["treeSize"])]
    assert matched
    assert all(octets(v["leafHash"]) == leaf_hash(d[v["leafIdx"]]) for v in matched)
