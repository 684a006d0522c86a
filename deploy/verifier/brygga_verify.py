#!/usr/bin/env python3
"""Check what a Brygga proves, with nothing but this file and Python 3.11 or newer. No network unless told to.

  brygga_verify.py proof FILE --key KEY [--entry FILE]       a fact lies in the log
  brygga_verify.py ledger FOLDER --key KEY --witness FILE…   the log is what checkpoints kept elsewhere say
  brygga_verify.py fetch URL FOLDER --token FILE [--purpose access_review] [--hashes]
                                                             copy a log to a folder, through its door

KEY is the log's public key (./brygga audit key prints it); get it once, on another way than the data.
Ends with 0: it holds; 1: it does not, and where; 2: nothing can be judged.
Formats: C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-proof; RFC 6962 trees; RFC 8032 signatures.
"""

import argparse
import hashlib
import sys
import urllib.request
from base64 import b64decode
from collections.abc import Iterator
from pathlib import Path

Point = tuple[int, int, int, int]
Key = tuple[str, bytes, bytes]

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)
WIDTH = 256


class Wrong(Exception):
    """It does not hold: why."""


class Unjudged(Exception):
    """Nothing can be said: why."""


# Ed25519 (RFC 8032 section 5.1): points as x, y, z, t with x*y == z*t.
def add(p: Point, q: Point) -> Point:
    """The sum of two points."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n: int, p: Point) -> Point:
    """A point so many times."""
    found = (0, 1, 1, 0)
    while n:
        if n & 1:
            found = add(found, p)
        p, n = add(p, p), n >> 1
    return found


def point(raw: bytes) -> Point | None:
    """A point from its 32 bytes; None where they are none."""
    told = int.from_bytes(raw, "little")
    sign, y = told >> 255, told & ((1 << 255) - 1)
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, -1, P) % P).to_bytes(32, "little")) or (0, 1, 1, 0)


def proves(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether an Ed25519 signature is one of this key under this message."""
    if len(signature) != 64 or len(public) != 32:
        return False
    key, nonce = point(public), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or nonce is None or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(nonce, times(k, key))
    return all((left[n] * right[2] - right[n] * left[2]) % P == 0 for n in (0, 1))


# Trees (RFC 6962 section 2.1).
def leaf_hash(leaf: bytes) -> bytes:
    """The hash of a leaf."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that grows leaf by leaf: the roots of its full subtrees."""

    def __init__(self) -> None:
        self.size = 0
        self.subtrees: list[bytes] = []

    def grow(self, leaf: bytes) -> None:
        """One leaf hash more."""
        self.subtrees.append(leaf)
        self.size += 1
        size = self.size
        while size % 2 == 0:
            right = self.subtrees.pop()
            self.subtrees.append(node_hash(self.subtrees.pop(), right))
            size //= 2

    def root(self) -> bytes:
        """The tree head."""
        if not self.subtrees:
            return hashlib.sha256(b"").digest()
        *larger, root = self.subtrees
        for subtree in reversed(larger):
            root = node_hash(subtree, root)
        return root


def root_of_path(leaf: bytes, index: int, size: int, path: list[bytes]) -> bytes | None:
    """The root to which an inclusion path leads (RFC 9162 section 2.1.3.2); None where it leads nowhere."""
    if not 0 <= index < size:
        return None
    last, reached = size - 1, leaf
    for beside in path:
        if last == 0:
            return None
        if index & 1 or index == last:
            reached = node_hash(beside, reached)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            reached = node_hash(reached, beside)
        index, last = index >> 1, last >> 1
    return reached if last == 0 else None


# Notes, checkpoints, proofs (C2SP).
def key_of(text: str) -> Key:
    """Name, key id and public key of a log."""
    name, _, rest = text.strip().partition("+")
    stated, _, material = rest.partition("+")
    raw = b64decode(material, validate=True)
    if len(raw) != 33 or raw[0] != 1:
        raise Unjudged("that is no public key of a log")
    identity = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    if identity.hex() != stated:
        raise Unjudged("the key is not the one that its id says")
    return name, identity, raw[1:]


def checkpoint(note: str, key: Key) -> tuple[int, bytes]:
    """Size and root of a checkpoint that the log's key signed; Wrong where it did not."""
    name, identity, public = key
    text, found, below = note.rpartition("\n\n")
    text += "\n"
    lines = text.split("\n")
    if not found or len(lines) < 4:
        raise Unjudged("that is no checkpoint")
    for line in below.splitlines():
        dash, signer, signature = [*line.split(" "), "", "", ""][:3]
        raw = b64decode(signature or "AAAA")
        if (dash, signer, raw[:4]) == ("\u2014", name, identity):
            if lines[0] == name and proves(public, text.encode(), raw[4:]):
                return int(lines[1]), b64decode(lines[2])
            raise Wrong(f"{name}: the signature under the checkpoint is wrong")
    raise Wrong(f"{name}: this key did not sign the checkpoint")


def check_proof(file: str, key: Key, entry: str | None) -> str:
    """A proof file: that a leaf is in the tree that the log's key signed."""
    above, _, note = Path(file).read_text(encoding="utf-8").partition("\n\n")
    first, *lines = above.split("\n")
    if first != "c2sp.org/tlog-proof@v1" or not lines:
        raise Unjudged("that is no proof")
    extra = b64decode(lines.pop(0)[6:]) if lines[0].startswith("extra ") else b""
    index, path = int(lines[0].removeprefix("index ")), [b64decode(it) for it in lines[1:]]
    size, root = checkpoint(note, key)
    leaf = leaf_hash(Path(entry).read_bytes()) if entry else extra
    if root_of_path(leaf, index, size, path) != root:
        raise Wrong(f"{key[0]} {index + 1}: the fact does not lie there")
    return f"fact {index + 1} of {size} is in {key[0]}" + (
        "" if entry else f"; its hash is {leaf.hex()}"
    )


def tile_path(index: int, width: int) -> str:
    """Where a tile lies: 1234067 is x001/x234/067."""
    digits = str(index).zfill(-(-len(str(index)) // 3) * 3)
    threes = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    whole = "/".join([*("x" + three for three in threes[:-1]), threes[-1]])
    return whole if width == WIDTH else f"{whole}.p/{width}"


def tiles_of(size: int) -> Iterator[tuple[int, int]]:
    """Index and width of every lowest tile of a tree."""
    for index in range(-(-size // WIDTH)):
        yield index, min(WIDTH, size - index * WIDTH)


def entries_in(raw: bytes) -> Iterator[bytes]:
    """The entries of a bundle: each behind its length in two bytes."""
    while raw:
        length = int.from_bytes(raw[:2], "big")
        if len(raw) < 2 + length:
            raise Wrong("an entry is cut off")
        yield raw[2 : 2 + length]
        raw = raw[2 + length :]


def leaves(folder: Path, size: int) -> Iterator[bytes]:
    """The leaf hashes of a copied log: from its entries where they are there, and its hash tiles."""
    for index, width in tiles_of(size):
        place = tile_path(index, width)
        bundle, tile = folder / "tile/entries" / place, folder / "tile/0" / place
        found = (
            [leaf_hash(it) for it in entries_in(bundle.read_bytes())] if bundle.exists() else None
        )
        if tile.exists():
            raw = tile.read_bytes()
            kept = [raw[at : at + 32] for at in range(0, len(raw), 32)]
            for at, (ours, theirs) in enumerate(zip(found or kept, kept, strict=True)):
                if ours != theirs:
                    raise Wrong(f"{index * WIDTH + at + 1}: the entry and its tile differ")
            found = kept
        if found is None:
            raise Unjudged(f"{bundle} is missing, and {tile} too")
        if len(found) != width:
            raise Wrong(
                f"{index * WIDTH + 1}: {width} leaves should be there, and {len(found)} are"
            )
        yield from found


def check_ledger(folder: Path, key: Key, witnesses: list[str]) -> str:
    """A copied log: its tree is that of its own checkpoint, and of every one that was kept elsewhere."""
    size, root = checkpoint((folder / "checkpoint").read_text(encoding="utf-8"), key)
    promised = [("its checkpoint", size, root)]
    promised += [(it, *checkpoint(Path(it).read_text(encoding="utf-8"), key)) for it in witnesses]
    for who, at, _ in promised:
        if at > size:
            raise Wrong(f"{key[0]} {size + 1}: cut short, {who} says {at} facts")
    tree = Tree()
    compare(tree, promised, key)
    for leaf in leaves(folder, size):
        tree.grow(leaf)
        compare(tree, promised, key)
    return f"{size} facts of {key[0]} agree with {len(promised)} checkpoints"


def compare(tree: Tree, promised: list[tuple[str, int, bytes]], key: Key) -> None:
    """Wrong where somebody promised another tree of this size."""
    for who, size, root in promised:
        if size == tree.size and tree.root() != root:
            raise Wrong(f"{key[0]} {size}: another tree than {who} says")


def fetch(url: str, folder: Path, token: str, purpose: str, level: str) -> str:
    """Copy a log through its door; entries are released to auditors, who are recorded."""
    headers = {
        "Authorization": f"Bearer {Path(token).read_text().strip()}",
        "Brygga-Purpose": purpose,
    }

    def get(path: str) -> bytes:
        asked = urllib.request.Request(f"{url.rstrip('/')}/{path}", headers=headers)
        with urllib.request.urlopen(asked, timeout=60) as answer:
            raw: bytes = answer.read()
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)
        return raw

    size = int(get("checkpoint").decode().split("\n")[1])
    for index, width in tiles_of(size):
        get(f"tile/{level}/{tile_path(index, width)}")
        print(f"  {index * WIDTH + width} of {size}", file=sys.stderr)
    return f"{size} facts are in {folder}; check them with: ledger {folder} --key …"


def words(arguments: list[str]) -> argparse.Namespace:
    """What was asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    asked = parser.add_subparsers(dest="what", required=True)
    proof = asked.add_parser("proof")
    proof.add_argument("file")
    proof.add_argument("--key", required=True)
    proof.add_argument("--entry")
    ledger = asked.add_parser("ledger")
    ledger.add_argument("folder")
    ledger.add_argument("--key", required=True)
    ledger.add_argument("--witness", action="append", default=[])
    copy = asked.add_parser("fetch")
    copy.add_argument("url")
    copy.add_argument("folder")
    copy.add_argument("--token", required=True)
    copy.add_argument("--purpose", default="access_review")
    copy.add_argument("--hashes", action="store_true")
    return parser.parse_args(arguments)


def main(arguments: list[str]) -> int:
    """Do it, and say what came of it."""
    told = words(arguments)
    try:
        if told.what == "fetch":
            level = "0" if told.hashes else "entries"
            said = fetch(told.url, Path(told.folder), told.token, told.purpose, level)
        elif told.what == "proof":
            said = check_proof(told.file, key_of(told.key), told.entry)
        else:
            said = check_ledger(Path(told.folder), key_of(told.key), told.witness)
    except Wrong as reason:
        print(f"It does not hold. {reason}")
        return 1
    except (Unjudged, OSError, ValueError, IndexError) as reason:
        print(f"Nothing can be judged. {reason}")
        return 2
    if told.what == "ledger" and not told.witness:
        print(f"Nothing can be judged. {said}, its own: one kept elsewhere is needed (--witness)")
        return 2
    print(f"It holds. {said}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
