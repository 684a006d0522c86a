"""What problems are called, in the languages of the user interface."""

from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

TEXTS: Final = Path(__file__).resolve().parent.parent / "texts"
LANGUAGES: Final = ("sv", "en")


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language])
    bundle.add_resource(FluentResource((TEXTS / f"{language}.ftl").read_text(encoding="utf-8")))
    return bundle


@cache
def phrase(code: str, language: str) -> str:
    """The sentence for a problem's code; a code without a sentence fails loudly in tests."""
    bundle = _bundle(language)
    message = bundle.get_message(f"problem-{code.replace('_', '-')}")
    if message.value is None:
        raise KeyError(code)
    text, _ = bundle.format_pattern(message.value)
    return str(text)


def preferred(accepted: str | None) -> str:
    """The first language of an Accept-Language header that we speak; Swedish where there is none."""
    for wanted in (accepted or "").split(","):
        language = wanted.split(";")[0].strip()[:2].lower()
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]
