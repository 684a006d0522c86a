"""Proofs out of tiles: made, believed, and believed for nothing else; another's library agrees."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pymerkle import InmemoryTree

from shared.tlog.merkle import EMPTY, Frontier, leaf_hash
from shared.tlog.proof import consistent, includes
from shared.tlog.spans import Node, Span, beside, between, nodes, span_hash
from shared.tlog.tiles import (
    Tile,
    from_tiles,
    full_root,
    hashes_in,
    index_path,
    needed,
    parse_index,
    width_of,
)

SIZES = (1, 2, 3, 5, 8, 255, 256, 257, 511, 513, 70_000)


def cut(hashes: Sequence[bytes]) -> dict[tuple[int, int], bytes]:
    """Every tile of a tree with these leaf hashes."""
    tiles, level, row = {}, 0, list(hashes)
    while row:
        for at in range(0, len(row), 256):
            tiles[level, at // 256] = b"".join(row[at : at + 256])
        row = [full_root(row[at : at + 256]) for at in range(0, len(row) - 255, 256)]
        level += 1
    return tiles


LEAVES = [b"%d" % n for n in range(70_000)]
HASHES = [leaf_hash(leaf) for leaf in LEAVES]
TREES = {size: from_tiles(cut(HASHES[:size])) for size in SIZES}


def root(size: int) -> bytes:
    return span_hash(Span(0, size), TREES[70_000])


@pytest.mark.parametrize("size", SIZES)
def test_a_root_follows_from_the_tiles_alone(size: int) -> None:
    assert span_hash(Span(0, size), TREES[size]) == Frontier().extended(LEAVES[:size]).root()
    assert span_hash(Span(0, 0), TREES[size]) == EMPTY


@pytest.mark.parametrize("size", SIZES)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_leaf_is_proved_from_the_tiles_and_at_its_own_place_alone(
    size: int, data: st.DataObject
) -> None:
    leaf = data.draw(st.integers(0, size - 1))
    path = [span_hash(span, TREES[size]) for span in beside(leaf, size)]
    assert includes(root(size), size, leaf, HASHES[leaf], path)
    other = data.draw(
        st.integers(0, size - 1).filter(lambda it: it != leaf) if size > 1 else st.none()
    )
    assert other is None or not includes(root(size), size, other, HASHES[leaf], path)


@pytest.mark.parametrize("size", SIZES)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_growth_is_proved_from_the_tiles_and_nothing_else_passes(
    size: int, data: st.DataObject
) -> None:
    old = data.draw(st.integers(0, size))
    path = [span_hash(span, TREES[size]) for span in between(old, size)]
    assert consistent(old, root(old), size, root(size), path)
    assert not consistent(old, b"x" * 32, size, root(size), path)
    assert not consistent(old, root(old), size, b"x" * 32, path) or old == 0
    assert not consistent(old, root(old), size, root(size), [*path, EMPTY])
    assert not consistent(old, root(old), size, root(size), path[:-1]) or not path
    assert not consistent(size + 1, root(old), size, root(size), path)


def test_another_library_proves_the_same() -> None:
    theirs = InmemoryTree(algorithm="sha256")
    for leaf in LEAVES[:300]:
        theirs.append(leaf)
    for size in (1, 2, 3, 7, 8, 100, 255, 256, 257, 300):
        assert theirs.get_state(size) == root(size)
        tree = from_tiles(cut(HASHES[:size]))
        for leaf in {0, size // 2, size - 1}:
            ours = [span_hash(span, tree) for span in beside(leaf, size)]
            assert ours == theirs.prove_inclusion(leaf + 1, size).path[1:]


def subproof(m: int, span: Span, *, whole: bool) -> list[Span]:
    """SUBPROOF(m, D[n], b) of RFC 6962 §2.1.2."""
    if m == span.end:
        return [] if whole else [span]
    left, right = span.split()
    if m <= left.end:
        return [*subproof(m, left, whole=whole), right]
    return [*subproof(m, right, whole=False), left]


def test_growth_is_proved_as_the_definition_says() -> None:
    for size in range(2, 40):
        for old in range(1, size):
            assert between(old, size) == subproof(old, Span(0, size), whole=True)


@pytest.mark.parametrize(
    ("index", "width", "path"),
    [
        (0, 256, "000"),
        (7, 1, "007.p/1"),
        (999, 256, "999"),
        (1000, 256, "x001/000"),
        (1234067, 256, "x001/x234/067"),
        (1234067, 255, "x001/x234/067.p/255"),
    ],
)
def test_a_tile_lies_where_the_standard_says(index: int, width: int, path: str) -> None:
    assert index_path(index, width) == path
    assert parse_index(path) == (index, width)
    assert Tile(3, index, width).path == f"3/{path}"


@pytest.mark.parametrize(
    "path",
    [
        "",
        "7",
        "0007",
        "x000/001",
        "001.p/0",
        "001.p/256",
        "001.p/01",
        "x1/000",
        "\u0660\u0660\u0661",
        "000/",
        "../1",
    ],
)
def test_another_way_to_write_a_path_is_none(path: str) -> None:
    assert parse_index(path) is None


def test_the_example_of_the_standard_has_these_tiles() -> None:
    assert [width_of(0, n, 70_000) for n in (272, 273, 274)] == [256, 112, 0]
    assert [width_of(1, n, 70_000) for n in (0, 1)] == [256, 17]
    assert (width_of(2, 0, 70_000), width_of(3, 0, 70_000)) == (1, 0)
    assert (width_of(0, 0, 256), width_of(1, 0, 256)) == (256, 1)


@given(st.integers(1, 70_000))
def test_a_proof_asks_for_tiles_that_the_tree_has(size: int) -> None:
    spans = [*beside(size // 2, size), *between(size // 3, size)]
    for tile in needed((node for span in spans for node in nodes(span)), size):
        assert 0 < tile.width == width_of(tile.level, tile.index, size)


def test_what_a_tile_lacks_is_not_made_up() -> None:
    hash_of = from_tiles({(0, 0): b"x" * 32 * 3})
    with pytest.raises(IndexError):
        hash_of(Node(1, 1))
    with pytest.raises(KeyError):
        hash_of(Node(0, 256))
    assert len(hashes_in(b"x" * 96)) == 3
