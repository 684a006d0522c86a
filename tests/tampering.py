"""Every kind of tampering we could think of: what is done, what finds it and where, and who alone can find it.

In statements, {v} is the position in the log of visits of a fact in the middle, {i} its ledger index, {w} and
{j} those of the next fact of visits, {b} the last position of its block, {r} the ledger index of a reading and
{l} its leaf, {n} how many facts the ledger has, {s} the size of the first checkpoint and {e} that of the last.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from deploy.local import streams
from shared.log.bus import Bus
from shared.settings import AUDIT_NAME
from shared.tlog.checkpoint import Checkpoint, origin
from shared.tlog.merkle import Frontier
from tests.tampered import Record

Facts = dict[str, int]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind: a statement or something that does it, and the fault that names the place."""

    name: str
    does: str | Callable[[Record, Facts], Awaitable[None]]
    log: str
    index: str
    reason: str
    needs_outside: bool = False
    signer: Ed25519PrivateKey | None = None
    """The key that is the log's after it."""
    bus: bool = False
    """Whether it is done to the bus, and the bus must be asked."""


RECHAIN: Final = """
do $$ declare was bytea := sha256(''); one record; begin
    for one in select * from visits.block order by last_position loop
        select sha256(was || string_agg(digest || int8send((extract(epoch from recorded_at) * 1000000)::bigint),
            '' order by position)) into was
            from visits.event where position between one.first_position and one.last_position;
        update visits.block set hash = was where last_position = one.last_position;
    end loop;
    update visits.log_head set block_hash = was;
end $$
"""
BYTE: Final = "set_byte({0}, octet_length({0}) - 3, get_byte({0}, octet_length({0}) - 3) # 1)"
ENVELOPE: Final = BYTE.format("envelope")
LAST: Final = "(select max(position) from visits.event)"
DROP_LAST: Final = """
delete from visits.event where position = (select max(position) from visits.event);
delete from visits.block where last_position > (select max(position) from visits.event);
update visits.log_head set position = (select max(position) from visits.event),
    block_hash = (select hash from visits.block order by last_position desc limit 1)
"""
CUT_LEDGER: Final = """
delete from reporting.ledger where index > {s};
delete from reporting.tile where (index + 1) << 8 * (level + 1) > {s};
"""

THIEF: Final = Ed25519PrivateKey.from_private_bytes(b"t" * 32)
ACTOR: Final = """
convert_to(replace(convert_from(envelope, 'UTF8'), '"actor":"tester"', '"actor":"nobody"'), 'UTF8')
"""
REWRITE: Final = f"""
update visits.event set envelope = {ACTOR}, digest = sha256({ACTOR}) where position = $1
"""
REWRITE_LEDGER: Final = f"""
update reporting.ledger set envelope = {ACTOR} where service = 'visits' and position = $1
"""
NEW_HEAD: Final = "update reporting.ledger_head set root = $1, frontier = $2"
NEW_END: Final = """
update reporting.ledger_stream set digest = (select digest from visits.event order by position desc limit 1)
where service = 'visits'
"""
NO_TREES: Final = """
delete from reporting.tile; delete from reporting.leaf; delete from reporting.fact_index;
delete from reporting.checkpoint;
update reporting.tree set size = 0, reached = 0, root = sha256(''), frontier = '{}';
"""


async def rewrite(record: Record, position: int) -> None:
    """Another actor of one fact, and everything made to fit: chain, ledger, trees, and signed again."""
    await record.freely(REWRITE, position)
    await record.freely(RECHAIN)
    await record.freely(REWRITE_LEDGER, position)
    rows = await record.admin.fetch("select envelope from reporting.ledger order by index")
    tree = Frontier().extended(row["envelope"] for row in rows)
    await record.freely(NEW_HEAD, tree.root(), list(tree.subtrees))
    await record.freely(NEW_END)
    await record.freely(NO_TREES)
    await record.sign()


async def fork(record: Record, facts: Facts) -> None:
    """With the service's own key."""
    await rewrite(record, facts["v"])


async def roll_back(record: Record, _: Facts) -> None:
    """All of it as it was at the first checkpoint: an old backup, put in place."""
    await record.put_back("backup")


async def roll_back_and_go_on(record: Record, _: Facts) -> None:
    """An old backup, and a history from there that grew longer than the first."""
    await record.put_back("backup")
    await record.forget_bus()
    while await record.admin.fetchval("select index from reporting.ledger_head") < 900:
        await record.grow(80)
    await record.sign()


async def change_key(record: Record, _: Facts) -> None:
    """Every checkpoint gone, and the logs signed with a key of the thief's own."""
    await record.freely("delete from reporting.checkpoint")
    await record.sign(THIEF)


async def sign_one(record: Record, _: Facts) -> None:
    """A last checkpoint by another key."""
    await record.freely(
        "delete from reporting.checkpoint where (log, size) in"
        " (select log, max(size) from reporting.checkpoint group by log)"
    )
    rows = await record.app.fetch("select log, size, root from tree")
    for row in rows:
        told = Checkpoint(origin(AUDIT_NAME, row["log"]), row["size"], row["root"])
        await record.freely(
            "insert into reporting.checkpoint values ($1, $2, $3, now(), $4)",
            *(row["log"], row["size"], row["root"], str(told.signed(THIEF))),
        )


async def edit_message(record: Record, facts: Facts) -> None:
    """The stream made anew, with one envelope another."""
    rows = await record.admin.fetch("select position, envelope from visits.event order by position")
    await refill(
        record,
        [r["envelope"] + (b" " if r["position"] == facts["v"] else b"") for r in rows],
    )


async def add_message(record: Record, _: Facts) -> None:
    """One more, behind the others."""
    rows = await record.admin.fetch("select envelope from visits.event order by position")
    await refill(record, [row["envelope"] for row in [*rows, rows[-1]]])


async def refill(record: Record, envelopes: list[bytes]) -> None:
    """Let the stream of visits be exactly this; nobody relays meanwhile."""
    provisioner = await streams.connect(record.foundation.bus_url("provisioner"))
    bus = Bus(record.foundation.bus_url("visits"), "visits")
    try:
        await streams.rebuild(provisioner, "visits")
        client = await bus.client()
        for envelope in envelopes:
            await client.request("brygga.visits.VisitRecorded", envelope, timeout=5)
    finally:
        await bus.close()
        await provisioner.close()


KINDS: Final = (
    # a service's log
    Kind(
        "edit a byte of an envelope in a service's log",
        f"update visits.event set envelope = {ENVELOPE} where position = {{v}}",
        *("visits", "{v}", "an envelope was edited"),
    ),
    Kind(
        "edit an envelope's digest",
        f"update visits.event set digest = {BYTE.format('digest')} where position = {{v}}",
        *("visits", "{v}", "an envelope was edited"),
    ),
    Kind(
        "edit an envelope and its digest",
        f"update visits.event set envelope = {ENVELOPE}, digest = sha256({ENVELOPE}) where position = {{v}}",
        *("ledger", "{i}", "another envelope than visits {v} has"),
    ),
    Kind(
        "edit an envelope everywhere, its digest too",
        f"update visits.event set envelope = {ENVELOPE}, digest = sha256({ENVELOPE}) where position = {{v}};"
        f"update reporting.ledger set envelope = {ENVELOPE} where index = {{i}}",
        *("events", "{i}", "the leaf and its tile differ (level 0)"),
    ),
    Kind(
        "edit one service only, with its chain and head made to fit",
        f"update visits.event set envelope = {ENVELOPE}, digest = sha256({ENVELOPE}) where position = {{v}};"
        + RECHAIN,
        *("ledger", "{i}", "another envelope than visits {v} has"),
    ),
    Kind(
        "edit a block's hash",
        f"update visits.block set hash = {BYTE.format('hash')} where last_position = {{b}}",
        *("visits", "{b}", "a block's hash differs"),
    ),
    Kind(
        "delete a block",
        "delete from visits.block where last_position = {b}",
        *("visits", "{c}", "a block begins elsewhere"),
    ),
    Kind(
        "move a block's beginning",
        "update visits.block set first_position = first_position + 1 where last_position = {b}",
        *("visits", "{b}", "a block begins elsewhere"),
    ),
    Kind(
        "delete a fact from a service's log",
        "delete from visits.event where position = {v}",
        *("visits", "{w}", "a gap"),
    ),
    Kind(
        "truncate a service's log, its chain and head made to fit",
        DROP_LAST,
        *("visits", "{z}", "the ledger has a fact that its log lacks"),
    ),
    Kind(
        "insert a fact behind a service's log",
        f"insert into visits.event select {LAST} + 1, gen_random_uuid(), gen_random_uuid(), 1, 0, type,"
        " schema_version, envelope, sealed, digest, recorded_at from visits.event where position = {v}",
        *("visits", "{z1}", "time goes back"),
    ),
    Kind(
        "swap the envelopes of two facts",
        "update visits.event a set envelope = b.envelope, digest = b.digest from visits.event b"
        " where a.position in ({v}, {w}) and b.position = {v} + {w} - a.position",
        *("ledger", "{i}", "another envelope than visits {v} has"),
    ),
    Kind(
        "back-date a fact",
        "update visits.event set recorded_at = recorded_at - interval '1 year' where position = {v}",
        *("visits", "{v}", "time goes back"),
    ),
    Kind(
        "back-date a fact, and what was before it too",
        "update visits.event set recorded_at = recorded_at - interval '1 year' where position <= {v};"
        "update reporting.ledger set recorded_at = recorded_at - interval '1 year'"
        " where service = 'visits' and position <= {v}",
        *("visits", "{a}", "a block's hash differs"),
    ),
    Kind(
        "edit ciphertext",
        "update visits.event set sealed = jsonb_set(sealed, '{{given_name}}', '\"AAAA\"') where position = {q}",
        *("visits", "{q}", "a ciphertext was exchanged"),
    ),
    Kind(
        "exchange the ciphertext of two people",
        "update visits.event a set sealed = b.sealed from visits.event b"
        " where a.position = {q} and b.position = {p}",
        *("visits", "{q}", "a ciphertext was exchanged"),
    ),
    Kind(
        "give a fact another version",
        "update visits.event set version = version + 7 where position = {v}",
        *("visits", "{v}", "a row says otherwise than its envelope"),
    ),
    Kind(
        "delete the command of a fact",
        "delete from visits.command where position = {v}",
        *("visits", "{v}", "a fact without its command"),
    ),
    Kind(
        "edit a receipt",
        "update visits.command set version = version + 1 where position = {v}",
        *("visits", "{v}", "a receipt says otherwise than its fact"),
    ),
    Kind(
        "edit the head of a log",
        f"update visits.log_head set block_hash = {BYTE.format('block_hash')}",
        *("visits", "{z}", "the head's hash differs"),
    ),
    # the ledger
    Kind(
        "edit a byte of an envelope in the ledger",
        f"update reporting.ledger set envelope = {ENVELOPE} where index = {{i}}",
        *("ledger", "{i}", "another envelope than visits {v} has"),
    ),
    Kind(
        "delete a row of the ledger",
        "delete from reporting.ledger where index = {i}",
        *("ledger", "{i}", "a row is missing"),
    ),
    Kind(
        "delete a row of the ledger and close the gap",
        "delete from reporting.ledger where index = {i};"
        "update reporting.ledger set index = -index where index > {i};"
        "update reporting.ledger set index = -index - 1 where index < 0",
        *("ledger", "{j_less}", "visits {w} is not what follows there"),
    ),
    Kind(
        "insert a row into the ledger",
        "insert into reporting.ledger select {n} + 1, service, {z} + 1, type, recorded_at, envelope"
        " from reporting.ledger where index = {i};"
        "update reporting.ledger_head set index = {n} + 1",
        *("visits", "{z1}", "the ledger has a fact that its log lacks"),
    ),
    Kind(
        "replay a fact",
        "insert into reporting.ledger select {n} + 1, service, -position, type, recorded_at, envelope"
        " from reporting.ledger where index = {i}",
        *("ledger", "{n1}", "visits -{v} is not what follows there"),
    ),
    Kind(
        "swap two rows of the ledger",
        "update reporting.ledger set index = -index where index in ({i}, {k});"
        "update reporting.ledger set index = {i} + {k} + index where index < 0",
        *("events", "{i}", "the leaf and its tile differ (level 0)"),
    ),
    Kind(
        "give a row of the ledger to another service",
        "update reporting.ledger set service = 'elsewhere' where index = {i}",
        *("ledger", "{j}", "visits {w} is not what follows there"),
    ),
    Kind(
        "back-date a row of the ledger",
        "update reporting.ledger set recorded_at = recorded_at - interval '1 year' where index = {i}",
        *("ledger", "{i}", "another recorded_at than visits {v} has"),
    ),
    Kind(
        "hide a reading under another type",
        "update reporting.ledger set type = 'VisitRecorded' where index = {r}",
        *("access", "{l}", "the leaf lies elsewhere in the ledger, or nowhere"),
    ),
    Kind(
        "edit the ledger's head",
        f"update reporting.ledger_head set root = {BYTE.format('root')}",
        *("events", "{n}", "another tree than the ledger's head says"),
    ),
    Kind(
        "move the ledger's checkpoint of a stream",
        "update reporting.ledger_stream set position = position - 1 where service = 'visits'",
        *("ledger_stream", "{z}", "it says otherwise of visits"),
    ),
    Kind(
        "cut the ledger and its tree short",
        CUT_LEDGER,
        *("events", "{s1}", "cut short: a checkpoint says {e} leaves"),
    ),
    # trees, tiles, checkpoints
    Kind(
        "edit a tile",
        "update reporting.tile set hashes = set_byte(hashes, 32 * (({i} - 1) % 256), 7 #"
        " get_byte(hashes, 32 * (({i} - 1) % 256))) where log = 'events' and index = ({i} - 1) / 256",
        *("events", "{i}", "the leaf and its tile differ (level 0)"),
    ),
    Kind(
        "delete a tile",
        "delete from reporting.tile where log = 'events' and index = 0",
        *("events", "1", "a tile is missing (level 0)"),
    ),
    Kind(
        "add a tile",
        "insert into reporting.tile select log, 0, 99, hashes from reporting.tile"
        " where log = 'events' and index = 0",
        *("events", "{n}", "a tile beyond the tree (level 0)"),
    ),
    Kind(
        "edit a tree's root",
        f"update reporting.tree set root = {BYTE.format('root')} where log = 'events'",
        *("events", "{n}", "another tree than the tree kept says"),
    ),
    Kind(
        "remove a reading from the log of readings",
        "delete from reporting.leaf where log = 'access' and leaf = {l} - 1",
        *("access", "{l}", "the leaf lies elsewhere in the ledger, or nowhere"),
    ),
    Kind(
        "edit a checkpoint's root",
        f"update reporting.checkpoint set root = {BYTE.format('root')} where log = 'events' and size = {{s}}",
        *("events", "{s}", "another tree than a checkpoint says"),
    ),
    Kind(
        "edit a checkpoint's text",
        "update reporting.checkpoint set note = replace(note, 'brygga', 'Brygga') where size = {s}",
        *("events", "{s}", "a checkpoint is not signed by the log's key"),
    ),
    Kind(
        "back-date a checkpoint",
        "update reporting.checkpoint set signed_at = signed_at - interval '1 year'"
        " where log = 'events' and size = {e}",
        *("events", "{e}", "a checkpoint is older than the one before it"),
    ),
    Kind(
        "forge the newest checkpoint with another key",
        sign_one,
        *("events", "{n}", "a checkpoint is not signed by the log's key"),
    ),
    # what fits together, because whoever did it holds everything
    Kind(
        "replace the key, and sign everything again",
        change_key,
        *("events", "{e}", "a checkpoint outside is signed by another key than today's"),
        needs_outside=True,
        signer=THIEF,
    ),
    Kind(
        "fork: rewrite a fact everywhere, and sign with the service's own key",
        fork,
        *("events", "{s}", "another tree than a checkpoint outside says"),
        needs_outside=True,
    ),
    Kind(
        "roll everything back to an old backup",
        roll_back,
        *("events", "{s1}", "cut short: a checkpoint outside says {e} leaves"),
        needs_outside=True,
    ),
    Kind(
        "roll everything back and go on from there with another history",
        roll_back_and_go_on,
        *("events", "{e}", "another tree than a checkpoint outside says"),
        needs_outside=True,
    ),
    # the bus
    Kind(
        "edit a message on the bus",
        edit_message,
        *("bus", "{v}", "another message than visits has there"),
        bus=True,
    ),
    Kind(
        "put a message on the bus that no log has",
        add_message,
        *("visits", "{z1}", "the bus has a fact that its log lacks"),
        bus=True,
    ),
)
