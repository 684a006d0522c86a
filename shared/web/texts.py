"""What problems and kinds of fact are called, in the languages of the user interface."""

from functools import cache
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource

TEXTS: Final = Path(__file__).resolve().parent.parent / "texts"
LANGUAGES: Final = ("sv", "en")


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language])
    for name in (f"{language}.ftl", f"facts.{language}.ftl"):
        bundle.add_resource(FluentResource((TEXTS / name).read_text(encoding="utf-8")))
    return bundle


@cache
def phrase(code: str, language: str) -> str:
    """The sentence for a problem's code; a code without a sentence fails loudly in tests."""
    return _said(f"problem-{code.replace('_', '-')}", language)


@cache
def deed(kind: str, language: str) -> str:
    """What a kind of fact is called by whoever reads of it (`fact-<type>`); LookupError without a name."""
    return _said(f"fact-{kind}", language)


def _said(name: str, language: str) -> str:
    bundle = _bundle(language)
    message = bundle.get_message(name)
    if message.value is None:
        raise KeyError(name)
    text, _ = bundle.format_pattern(message.value)
    return str(text)


def preferred(accepted: str | None) -> str:
    """The first language of an Accept-Language header that we speak; Swedish where there is none."""
    for wanted in (accepted or "").split(","):
        language = wanted.split(";")[0].strip()[:2].lower()
        if language in LANGUAGES:
            return language
    return LANGUAGES[0]
