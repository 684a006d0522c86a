"""The texts of pages: eight languages, each with every message, none left over, each saying who read it."""

import ast
import re
from datetime import date

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from deploy.local.home import ROOT
from shared.web.pages import LANGUAGES, TEXTS, chosen, page, text

REVIEW = re.compile(r"\A# review: (written|machine|reviewed)$", re.MULTILINE)
"""Written by us, translated by a machine, or read by somebody who speaks it."""


OURS = re.compile(r"(came|listing|language)-[a-z-]+")
"""What the server says; the client's own texts are compared where it is built."""


def messages(language: str) -> dict[str, Message]:
    source = (TEXTS / language / "pages.ftl").read_text(encoding="utf-8")
    found = FluentParser().parse(source).body
    return {it.id.name: it for it in found if isinstance(it, Message)}


def used() -> set[str]:
    """Every message that code asks for by its name."""
    files = [*(ROOT / "services").rglob("*.py"), *(ROOT / "shared").rglob("*.py")]
    return {
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and OURS.fullmatch(node.value)
    }


def test_there_is_a_folder_for_each_language_and_no_other() -> None:
    assert {it.name for it in TEXTS.iterdir()} == set(LANGUAGES)
    assert len(LANGUAGES) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_there_and_none_is_left_over(language: str) -> None:
    assert messages(language).keys() == used()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_says_whether_somebody_read_it(language: str) -> None:
    files = [*(TEXTS / language).iterdir()]
    assert len(files) > 3
    assert all(REVIEW.search(file.read_text(encoding="utf-8")) for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_can_be_said_with_what_it_is_told(language: str) -> None:
    for name in messages(language):
        told = text(language, name, place="Biblioteket", day=date(2026, 11, 26))
        assert told.strip()
        assert "{" not in told
    assert "Biblioteket" in text(language, "came-linked", place="Biblioteket", day=date(2026, 1, 2))


def test_a_message_that_is_missing_or_told_too_little_is_noticed() -> None:
    with pytest.raises(LookupError):
        text("sv", "came-linked")
    with pytest.raises(LookupError):
        text("sv", "came-nothing")


@pytest.mark.parametrize(
    ("asked", "accepted", "language"),
    [
        (None, None, "sv"),
        ("so", "ar", "so"),
        ("fa-AF", None, "fa-AF"),
        (None, "fa", "fa-AF"),
        (None, "sv-SE, en", "sv"),
        (None, "xx, *;q=0.1, ti-ER;q=0.5", "ti"),
        (None, "en;q=0.3, ar;q=0.8, sv;q=0.7", "ar"),
        (None, "sv;q=0.1, en ; q=0.10, uk-UA;q=0.2", "uk"),
        (None, "so;q=0, de, en;q=0.001", "en"),
        (None, "en;q=0.5, so;q=0.5", "en"),
        (None, "so;q=nan, en;q=0.1", "en"),
        ("<script>", "'; drop", "sv"),
    ],
)
def test_the_language_is_the_one_asked_for_or_accepted(
    asked: str | None, accepted: str | None, language: str
) -> None:
    assert chosen(asked, accepted) == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_reads_in_its_own_direction_and_escapes_what_it_is_told(language: str) -> None:
    told = bytes(page(language, "a < b", "", style="x.css").body).decode()
    rtl = language in {"ar", "fa-AF"}
    assert ('dir="rtl"' in told) is rtl
    assert "a &lt; b" in told
    assert "<script" not in told
    assert "style=" not in told, "a strict CSP lets no inline style through"
