"""The page on which whoever runs a place keeps its listing: as a form, and the same as JSON."""

from html import escape
from typing import Final

from starlette.requests import Request
from starlette.responses import Response

from services.referrals.api.form import Said, faults_of, fields, said_of
from services.referrals.api.strangers import STYLE, wants_json
from services.referrals.queries.listings import Kept, ListingPage
from shared.web.pages import HEADERS, page, text
from shared.web.problems import Problem

SINCE: Final = '<input type="hidden" name="expected_version" value="{}">'
"""Which state of the listing was shown: what others changed since is noticed."""


def asked(request: Request, language: str, kept: Kept) -> Response:
    """Whether all of it is still right."""
    listing = kept.page("asked")
    if wants_json(request):
        return _json(listing)
    body = _why(language, listing) + _right(language, listing) + _form(language, listing)
    return page(language, text(language, "listing-question"), body, style=STYLE)


def thanked(request: Request, language: str, kept: Kept) -> Response:
    """Thanks, and what stands there now."""
    listing = kept.page("kept")
    if wants_json(request):
        return _json(listing)
    body = _why(language, listing) + _form(language, listing)
    return page(language, text(language, "listing-thanks"), body, style=STYLE)


def again(language: str, kept: Kept, said: Said, problem: Problem) -> Response:
    """The form as it was filled in, with what is wrong beside each field, or with what stands there now."""
    listing = kept.page("asked")
    if problem.code == "version_conflict":
        body = _why(language, listing) + _right(language, listing) + _form(language, listing)
        title = text(language, "listing-clash")
    else:
        body = _why(language, listing) + _form(language, listing, said, problem)
        title = text(language, "listing-unfit")
    return page(language, title, body, problem.status, style=STYLE)


def _json(listing: ListingPage) -> Response:
    return Response(listing.model_dump_json(), 200, HEADERS, "application/json")


def _why(language: str, listing: ListingPage) -> str:
    told = [text(language, "listing-why", place=listing.name)]
    if listing.verified_on:
        told.append(text(language, "listing-since", day=listing.verified_on))
    return "".join(f"<p>{escape(it)}</p>\n" for it in told)


def _right(language: str, listing: ListingPage) -> str:
    """One button for all of it; it says nothing but which state it was that was right."""
    button = escape(text(language, "listing-right"))
    hidden = SINCE.format(listing.version)
    return f'<form method="post">{hidden}<button type="submit">{button}</button></form>\n'


def _form(
    language: str, listing: ListingPage, said: Said | None = None, problem: Problem | None = None
) -> str:
    faults = faults_of(problem) if problem else {}
    wrong = (
        f"<p><strong>{escape(text(language, faults['']))}</strong></p>\n" if "" in faults else ""
    )
    shown = fields(language, {**said_of(listing), **(said or {})}, faults)
    since = SINCE.format(escape((said or {}).get("expected_version", str(listing.version))))
    button = escape(text(language, "listing-save"))
    return (
        f'<form method="post" autocomplete="off">{since}\n{wrong}{shown}'
        f'<button type="submit">{button}</button></form>\n'
    )
