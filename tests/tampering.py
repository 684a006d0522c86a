"""Every kind of tampering we could think of: what is done, what finds it and where, and who alone can find it.

In statements, {v} is the position in the log of visits of a fact in the middle, {i} its ledger index, {w} and
{j} those of the next fact of visits, {b} the last position of its block, {r} the ledger index of a reading and
{l} its leaf, {n} how many facts the ledger has, {s} the size of the first checkpoint and {e} that of the last.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

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
        "{rechain}",
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
    Kind(
        "edit a stream's version",
        "update visits.stream set version = version + 1",
        *("visits", "{z}", "a stream's version differs"),
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
)
