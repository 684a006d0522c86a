from datetime import date

import pytest

from deploy.sheets import cells, words
from deploy.sheets.cells import Birth, Name
from deploy.sheets.grid import Unclear

TODAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Dawit Haile", "", ""), Name("Dawit", "Haile")),
        (("Haile, Dawit", "", ""), Name("Dawit", "Haile")),
        (("  Åsa   Maria Öberg ", "", ""), Name("Åsa", "Maria Öberg")),
        (("", "Amina", "Noorzai"), Name("Amina", "Noorzai")),
        (("", "", "Noorzai"), Name("Noorzai", "")),
        (("O'Neill-Warsame", "", ""), Name("O'Neill-Warsame", "")),
        (("أمينة نورزاي", "", ""), Name("أمينة", "نورزاي")),
        (("ትርሓስ", "", ""), Name("ትርሓስ", "")),
        (("", "", ""), None),
        (("-", "", ""), None),
        (("Anonym", "", ""), None),
        (("vill ej uppge", "", ""), None),
        (("?", "", ""), None),
    ],
)
def test_a_name_is_as_it_was_written(parts: tuple[str, str, str], name: Name | None) -> None:
    assert cells.name(*parts) == name


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ali och Sara", "several people"),
        ("Fam Haile", "several people"),
        ("Familjen Haile", "several people"),
        ("Ali + 2", "digits"),
        ("Ali 070-123", "digits"),
        ("=HYPERLINK(A)", "signs"),
        ("ali@example.org", "signs"),
        ("Ã¥sa", "signs"),
        ("A\ufffdsa", "signs"),
        ("Ali\u202ehassan", "signs"),
        ("A" * 101, "too long"),
    ],
)
def test_what_is_no_name_is_unclear(text: str, reason: str) -> None:
    with pytest.raises(Unclear, match=reason):
        cells.name(text, "", "")


@pytest.mark.parametrize(
    ("text", "birth"),
    [
        ("1990", Birth(1990)),
        ("90", Birth(1990)),
        ("-90", Birth(1990)),
        ("05", Birth(2005)),
        ("1990-05-02", Birth(1990, date(1990, 5, 2))),
        ("19900502", Birth(1990, date(1990, 5, 2))),
        ("900502", Birth(1990, date(1990, 5, 2))),
        ("2/5-90", Birth(1990, date(1990, 5, 2))),
        ("2/5-05", Birth(2005, date(2005, 5, 2))),
        ("", None),
        ("vet ej", None),
    ],
)
def test_a_year_or_a_date_of_birth_is_read(text: str, birth: Birth | None) -> None:
    assert cells.birth(text, TODAY) == birth


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("19900502-1234", "personal number"),
        ("900502 1234", "personal number"),
        ("9005021234", "personal number"),
        ("26", "century"),
        ("1890", "nobody"),
        ("2031", "nobody"),
        ("2090-05-02", "nobody"),
        ("35 år", "not a date"),
        ("31/2 1990", "no such day"),
    ],
)
def test_what_is_no_birth_is_unclear(text: str, reason: str) -> None:
    with pytest.raises(Unclear, match=reason):
        cells.birth(text, TODAY)


def test_children_are_counted() -> None:
    assert [cells.count(text) for text in ("", "-", "0", "2", "3 barn", "nej")] == [
        None,
        None,
        0,
        2,
        3,
        0,
    ]
    for text in ("många", "21", "1.5"):
        with pytest.raises(Unclear, match="children"):
            cells.count(text)


def test_words_become_codes_whatever_stands_between_them() -> None:
    for text in (
        "IT, Bostad",
        "bostad/it",
        "it och bostad",
        "Bostad+IT",
        "boende; dator",
        "it\nbostad",
    ):
        assert words.several(text, words.SUPPORTS) == ("bostad", "it")
    assert words.several("Öppen förskola", words.SUPPORTS) == ("oppen_forskola",)
    assert words.several("foraldraledig_info", words.SUPPORTS) == ("foraldraledig_info",)
    assert words.several("", words.SUPPORTS) == ()
    with pytest.raises(Unclear, match="no code"):
        words.several("it, tandläkare", words.SUPPORTS)


def test_every_word_has_one_meaning() -> None:
    assert words.one("Kvot", words.GROUPS) == "kvotflykting"
    assert words.one("K", words.SEXES) == "kvinna"
    assert words.one("", words.SEXES) is None
    with pytest.raises(Unclear, match="no code"):
        words.one("Ukraina", words.GROUPS)


def test_a_tick_is_a_tick_and_anything_else_is_unclear() -> None:
    assert all(map(words.mark, ["x", "X", "1", "ja", "✓", "v"]))
    assert not any(map(words.mark, ["", "0", "nej", "-"]))
    with pytest.raises(Unclear, match="neither a tick nor empty"):
        words.mark("kanske")
