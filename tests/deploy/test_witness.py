"""A witness signs what only grew, remembers it, and stops aloud at a fork, a rollback or another key."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local.exits import Halt
from deploy.witness.commands import look
from deploy.witness.keeping import Memory
from deploy.witness.seeing import Away, Withheld, Witness
from shared.tlog.checkpoint import Checkpoint, parse_checkpoint
from shared.tlog.merkle import Frontier, leaf_hash
from shared.tlog.note import COSIGNATURE, ED25519, key_of, parse_note
from shared.tlog.tiles import full_root, parse_index, width_of

ORIGIN = "brygga.example/events"
LOG = Ed25519PrivateKey.from_private_bytes(b"l" * 32)
KEY = key_of(ORIGIN, LOG, ED25519)
FACTS = [b"fact %d" % n for n in range(1500)]


class Served:
    """A log as it would be served: some facts, and whoever signs for them."""

    def __init__(self, facts: Sequence[bytes], signer: Ed25519PrivateKey = LOG) -> None:
        root = Frontier().extended(facts).root()
        self.note = str(Checkpoint(ORIGIN, len(facts), root).signed(signer))
        self.rows = [[leaf_hash(fact) for fact in facts]]
        while len(self.rows[-1]) >= 256:
            row = self.rows[-1]
            self.rows.append([full_root(row[n : n + 256]) for n in range(0, len(row) - 255, 256)])
        self.size = len(facts)

    def __call__(self, path: str, most: int) -> bytes:
        if path == "checkpoint":
            return self.note.encode()
        _, level, place = path.split("/", 2)
        found = parse_index(place)
        assert found
        index, width = found
        assert width == width_of(int(level), index, self.size)
        content = b"".join(self.rows[int(level)][index * 256 : index * 256 + width])
        assert len(content) <= most
        return content


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "witness")


def seen(memory: Memory, served: Served, hours: float = 0) -> Path:
    now = 1e9 + hours * 3600
    return look(Witness(KEY, "witness.example", memory.private(), served, lambda: now), memory)


def test_what_only_grew_is_signed_and_kept(memory: Memory) -> None:
    chance, size = Random(1), 0
    for _ in range(12):
        size += chance.randint(0, 120)
        seen(memory, Served(FACTS[:size]))
    file = seen(memory, Served(FACTS[:size]))
    note = parse_note(file.read_text())
    assert parse_checkpoint(note.text).size == size
    assert KEY.signed(note)
    mine = key_of("witness.example", memory.private(), COSIGNATURE).signed(note)
    assert mine
    assert mine.stamp == 10**9
    assert seen(memory, Served(FACTS)) == file


@pytest.mark.parametrize(
    ("served", "reason"),
    [
        (Served(FACTS[:699]), "it went back from 700 facts to 699"),
        (Served([b"other", *FACTS[1:700]]), "two different trees of 700 facts"),
        (Served([b"other", *FACTS[1:900]]), "its 900 facts do not begin with the 700 seen before"),
        (Served(FACTS[:900], Ed25519PrivateKey.generate()), "not signed by the log's key"),
    ],
)
def test_it_stops_aloud_and_keeps_both_sides(memory: Memory, served: Served, reason: str) -> None:
    file = seen(memory, Served(FACTS[:700]))
    before = file.read_text()
    with pytest.raises(Halt, match=reason) as halt:
        seen(memory, served)
    assert halt.value.exit.code == 84
    assert file.read_text() == before
    [folder] = memory.folder.glob("fork-*")
    assert ((folder / "before").read_text(), (folder / "after").read_text()) == (
        before,
        served.note,
    )


def test_what_cannot_be_read_accuses_nobody(memory: Memory) -> None:
    seen(memory, Served(FACTS[:700]))
    broken = Served(FACTS[:900])
    broken.note = "<html>"
    with pytest.raises(Away):
        seen(memory, broken)
    short = Served(FACTS[:900])
    short.rows[0] = short.rows[0][:800]
    short.size = 900
    with pytest.raises(Away):
        seen(memory, short)
    assert not list(memory.folder.glob("fork-*"))


@pytest.mark.parametrize("between", [700, 710])
def test_a_log_that_withholds_what_proves_it_is_not_away_for_ever(
    memory: Memory, between: int
) -> None:
    seen(memory, Served(FACTS[:700]))
    short = Served(FACTS[:900])
    short.rows[0] = short.rows[0][:800]
    for hours in (0.0, 20.0):
        with pytest.raises(Withheld):
            seen(memory, short, hours)
    seen(memory, Served(FACTS[:between]), 23.0)
    with pytest.raises(Halt, match="has not shown what proves") as halt:
        seen(memory, short, 24.0)
    assert halt.value.exit.code == 85
    [folder] = memory.folder.glob("withheld-*")
    assert (folder / "after").read_text() == short.note
    assert (folder / "before").read_text() == memory.file(ORIGIN).read_text()


def test_what_is_proved_in_time_was_not_withheld(memory: Memory) -> None:
    seen(memory, Served(FACTS[:700]))
    short = Served(FACTS[:900])
    short.rows[0] = short.rows[0][:800]
    with pytest.raises(Withheld):
        seen(memory, short)
    seen(memory, Served(FACTS[:900]), 23.0)
    seen(memory, Served(FACTS[:900]), 99.0)
    short = Served(FACTS[:1200])
    short.rows[0] = short.rows[0][:800]
    with pytest.raises(Withheld):
        seen(memory, short, 100.0)


def test_its_key_is_made_once(memory: Memory) -> None:
    first = memory.private().private_bytes_raw()
    assert memory.private().private_bytes_raw() == first
    assert (memory.folder / "signer").stat().st_mode & 0o077 == 0
