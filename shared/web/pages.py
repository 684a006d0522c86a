"""Pages for whoever has no client of ours: server-rendered, in eight languages, without a script.

The texts lie beside those of the client (web/texts). A page may hold a code in its address, so it is
never stored, and no address it leads to is told where the reader came from.
"""

import re
from datetime import date
from functools import cache
from html import escape
from pathlib import Path
from typing import Final

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_date
from starlette.responses import Response

from shared.web.problems import HEADERS as RETRY

TEXTS: Final = Path(__file__).resolve().parents[2] / "web" / "texts"
LANGUAGES: Final = ("sv", "sv-lattlast", "en", "ar", "fa-AF", "ti", "uk", "so")
"""Swedish, easy Swedish, English, Arabic, Dari, Tigrinya, Ukrainian, Somali (DOMAIN §6)."""
LOCALE: Final = {"sv-lattlast": "sv"}
"""How dates are written, where the language is none of CLDR's."""
ALSO: Final = {"fa": "fa-AF", "prs": "fa-AF"}
"""What browsers call a language that we call otherwise."""
ACCEPTED: Final = re.compile(r"([a-z]{2,3})(?:-[a-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?")
"""A language and how welcome it is (RFC 9110 §12.5.4); what is written otherwise is none."""

HEADERS: Final = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
    "Content-Security-Policy": "default-src 'self'; form-action 'self'; frame-ancestors 'none'",
    "Vary": "Accept, Accept-Language",
}
STYLE: Final = """\
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { max-inline-size: 34rem; margin-inline: auto; padding: 1.5rem }
h1 { font-size: 1.5rem; line-height: 1.25 }
button { font: inherit; font-weight: 600; padding: 0.75em 1.5em; min-block-size: 3rem; inline-size: 100% }
label { display: block; font-weight: 600 }
input, select, textarea { font: inherit; padding: 0.5em; inline-size: 100%; box-sizing: border-box }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; padding: 0; list-style: none }
nav a { display: inline-block; min-block-size: 1.75rem }
"""


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([LOCALE.get(language, language)])
    source = (TEXTS / language / "pages.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    return bundle


def text(language: str, name: str, **told: str | date) -> str:
    """A message of the client's texts in a language; LookupError where it is missing."""
    bundle = _bundle(language)
    values = {k: fluent_date(v) if isinstance(v, date) else v for k, v in told.items()}
    pattern = bundle.get_message(name).value
    if pattern is None:
        raise LookupError(name)
    said, faults = bundle.format_pattern(pattern, values)
    if faults:
        raise LookupError(name) from faults[0]
    return str(said)


def chosen(asked: str | None, accepted: str | None) -> str:
    """The language that was asked for by name, else the most welcome one that we write; else Swedish."""
    if asked in LANGUAGES:
        return asked
    found = (ACCEPTED.fullmatch(it.strip().lower()) for it in (accepted or "").split(","))
    told = [(ALSO.get(it[1], it[1]), float(it[2] or 1)) for it in found if it]
    ours = [it for it in told if it[0] in LANGUAGES and it[1]]
    return max(ours, key=lambda it: it[1], default=(LANGUAGES[0], 1.0))[0]


def page(language: str, title: str, body: str, status: int = 200, *, style: str) -> Response:
    """A page around a body that is HTML already; `style` leads to STYLE."""
    name, direction = text(language, "came-title"), text(language, "language-direction")
    shown = LOCALE.get(language, language)
    links = "".join(
        f'<li><a href="?lang={it}" lang="{LOCALE.get(it, it)}" hreflang="{LOCALE.get(it, it)}">'
        f"{escape(text(it, 'language-name'))}</a></li>"
        for it in LANGUAGES
    )
    told = (
        f'<!doctype html>\n<html lang="{shown}" dir="{direction}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)} · {escape(name)}</title>\n<link rel="stylesheet" href="{style}">\n'
        f"</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}</main>\n"
        f'<nav aria-label="{escape(text(language, "came-languages"))}"><ul>{links}</ul></nav>\n'
        "</body>\n</html>\n"
    )
    return Response(told, status, {**HEADERS, **RETRY.get(status, {})}, "text/html; charset=utf-8")
