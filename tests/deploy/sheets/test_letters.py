import pytest

from deploy.sheets import cells
from deploy.sheets.cells import Name
from deploy.sheets.encodings import decoded
from deploy.sheets.grid import Unclear, Unreadable
from deploy.sheets.saying import said
from tests.sheets import keys, read, text


@pytest.mark.parametrize("blank", ["\u00a0", "\n", "\t", " \u00a0 ", "\u2003", "\u202f"])
def test_any_blank_stands_between_given_and_family_name(blank: str) -> None:
    assert cells.name(f"Ali{blank}Hassan", "", "") == Name("Ali", "Hassan")


def test_two_whole_names_in_one_cell_are_two_people() -> None:
    with pytest.raises(Unclear, match="several people"):
        cells.name("Ali Hassan\nSara Tesfay", "", "")


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\ufeff", "\u200d", "\u00ad", "\u200f", "\u2066", "\u200c"]
)
def test_signs_that_nobody_sees_are_no_part_of_a_name(unseen: str) -> None:
    assert cells.name(f"{unseen}Ali{unseen} Hassan{unseen}", "", "") == Name("Ali", "Hassan")
    assert cells.name(unseen, "", "") is None


def test_a_persian_name_keeps_what_holds_its_letters_apart_and_is_the_same_without() -> None:
    given, family = "می\u200cنو", "محمدی"
    apart = cells.name(f"{given} {family}", "", "")
    together = cells.name(f"{given} {family}".replace("\u200c", ""), "", "")
    assert apart == Name(given, family)
    assert together
    assert apart.spelling == together.spelling


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Šejla", "cp1252"),
        ("Bäck", "mac_roman"),
        ("Čedo Šarić", "cp1250"),
        ("Senad Kovač", "cp1250"),
        ("Şükrü Tekin", "cp1254"),
        ("Gül Şahin", "cp1254"),
    ],
)
def test_where_bytes_may_be_other_letters_the_file_is_refused_with_a_way_out(
    name: str, encoding: str
) -> None:
    with pytest.raises(Unreadable, match="save it as CSV UTF-8"):
        decoded(f"Datum;Namn\n2026-03-14;{name}\n".encode(encoding))


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Šejla Öberg", "cp1252"),
        ("Hélène", "cp1252"),
        ("Thérèse Ñandú", "cp1252"),
        ("Bäck", "mac_roman"),
        ("Bäck", "cp850"),
    ],
)
def test_swedish_headings_tell_which_encoding_it_is(name: str, encoding: str) -> None:
    wanted = f"Datum;Namn;Stöd\n2026-03-14;{name};it\n"
    assert decoded(wanted.encode(encoding))[0] == wanted


def test_a_stray_byte_in_utf_8_costs_its_own_row_and_is_said() -> None:
    rows = ("2026-03-14;Åsa Öberg;1990;bostad", "2026-03-15;Karin Ek;1991;läxhjälp")
    headings = "Datum;Namn;Född;Stöd"
    raw = text(headings, rows[0]) + b"\n2026-03-15;M\xe5ns Ek;1980;it"
    found = read(raw)
    assert [bad.shown for bad in found.bad] == [
        "line 3, Namn: there are signs in a name that no name has"
    ]
    assert keys(found) == keys(read(text(headings, rows[0])))
    assert "mixed with bytes of another encoding" in next(said(found))
