"""Problems are told in the language that the caller speaks first, of those that we do."""

import pytest

from shared.web.texts import phrase, preferred


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        (None, "sv"),
        ("", "sv"),
        ("*", "sv"),
        ("sv", "sv"),
        ("en", "en"),
        ("EN-gb", "en"),
        ("so, en;q=0.8, sv;q=0.5", "en"),
        ("ar", "sv"),
        ("sv-SE,sv;q=0.9,en;q=0.8", "sv"),
        (",,;q=1", "sv"),
        ("\xff\xfe", "sv"),
    ],
)
def test_a_caller_is_answered_in_a_language_they_speak(accepted: str | None, language: str) -> None:
    assert preferred(accepted) == language


@pytest.mark.parametrize("code", ["not_ended", "already_ended"])
def test_what_several_things_may_lack_is_told_of_none_of_them(code: str) -> None:
    said = f"{phrase(code, 'sv')} {phrase(code, 'en')}".lower()
    assert not [word for word in ("ledig", "leave", "serie", "avtal") if word in said]
