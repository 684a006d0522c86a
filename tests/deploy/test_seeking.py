"""A short name is found wherever it stands alone, and in no other word; a leak of it is found out."""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

from deploy.local.postgres import ADMIN
from deploy.local.remnants import saying_nothing, verify_forgotten
from deploy.local.seeking import WINDOW, forms, in_file, in_text
from tests.stack import Foundation

ALI, SARA, LONG = b"Ali", b"Sara", b"Ali Hassanzadeh"


def holds(folder: Path, content: bytes, known: bytes) -> bool:
    file = folder / "file"
    file.write_bytes(content)
    return in_file(file, forms([known])) > 0


@pytest.mark.parametrize("known", [ALI, SARA, "Åsa".encode()])
@pytest.mark.parametrize(
    "around",
    [
        b"%b",
        b"name=%b, born",
        b'{"name": "%b"}',
        b'{"note":"hej\\n%b\\tkom"}',
        b"\xe2\x80\x9d%b\xe2\x80\x9d",
        b"\xc2\xa0%b.",
        b"(%b)",
    ],
)
def test_a_short_name_is_found_where_it_stands_alone(
    tmp_path: Path, known: bytes, around: bytes
) -> None:
    for one in (known, known.decode().upper().encode(), known.decode().lower().encode()):
        assert holds(tmp_path, around % one, known)
        assert in_text((around % one).decode(), forms([known]))


@pytest.mark.parametrize("known", [ALI, SARA])
@pytest.mark.parametrize("around", [b"v%bdation", b"%bs", b"x%b", b"\xc3\xa5%b", b"%b\xc3\xa5"])
def test_it_is_not_found_in_another_word(tmp_path: Path, known: bytes, around: bytes) -> None:
    assert not holds(tmp_path, around % known.lower(), known)
    assert not in_text((around % known).decode(), forms([known]))


def test_chance_is_no_name(tmp_path: Path) -> None:
    """As it stood in a compressed page of every database."""
    assert not holds(tmp_path, b"\ra2\xca{ALI|AS\x04", ALI)
    assert not holds(tmp_path, b"x+Ali/Bm==", ALI)


def test_a_long_text_is_found_in_any_place_and_in_hexadecimal(tmp_path: Path) -> None:
    for one in (LONG.lower(), LONG.upper(), LONG.hex().encode()):
        assert holds(tmp_path, b"x%bx" % one, LONG)


def test_the_bytes_of_a_row_are_looked_at_as_bytes() -> None:
    told = '(1,"\\\\x' + b'{"name":"%b"}'.hex() + '")'
    assert in_text(told % () if False else told.replace(b"%b".hex(), ALI.hex()), forms([ALI]))
    assert not in_text(told.replace(b"%b".hex(), b"Alina".hex()), forms([ALI]))


def test_a_value_is_found_behind_the_byte_of_its_length(tmp_path: Path) -> None:
    """As PostgreSQL keeps a short text of its own, beside whatever comes next."""
    assert holds(tmp_path, b"xx%c%bxx" % (2 * len(SARA) + 3, SARA), SARA)


@pytest.mark.parametrize("at", [WINDOW - 5, WINDOW - 3, WINDOW - 1, WINDOW, 2 * WINDOW - 4])
def test_nothing_hides_between_two_parts_of_a_file(tmp_path: Path, at: int) -> None:
    content = bytearray(b" " * 2 * WINDOW)
    content[at : at + 4] = SARA
    assert holds(tmp_path, bytes(content), SARA)


@pytest.fixture
async def admin(kept: Foundation) -> AsyncIterator[asyncpg.Connection]:
    db = await asyncpg.connect(kept.dsn(ADMIN))
    yield db
    await db.close()


async def test_nobody_called_so_is_no_incident_and_a_leak_is_one(
    kept: Foundation, admin: asyncpg.Connection
) -> None:
    async def found() -> list[str]:
        its = await verify_forgotten(kept.postgres, uuid4(), [ALI, SARA], [])
        return [it.where for it in its]

    assert await found() == []
    log = kept.stack.home.log("visits")
    log.write_text('{"event": "visit.recorded", "name": "Ali"}\n')
    assert await found() == ["file logs/visits.log"]
    log.unlink()
    await admin.execute("create table visits.leak (told bytea)")
    await admin.execute("insert into visits.leak values ($1)", b'{"name":"Sara"}')
    where = await found()
    assert "table visits.leak: rows with what is known" in where
    assert any(it.startswith("file postgres/base") for it in where)


async def test_what_stands_in_every_brygga_proves_nothing(kept: Foundation) -> None:
    texts = [ALI, b"Al", b"max", SARA, b"visit", b"Ali Hassan"]
    assert await saying_nothing(kept.postgres, texts) == [2, 3, 5]
