"""The command about the months' reviews, ./brygga review: draw a sample again, from files alone."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final
from uuid import UUID

import typer

from deploy.audit.asking import key as parsed
from deploy.local.exits import Halt
from deploy.local.home import named
from services.reporting.review.rules import rule_of
from services.reporting.review.sampling import drawn
from shared.tlog.checkpoint import parse_checkpoint
from shared.tlog.note import NotANote, parse_note

READ: Final = "PersonalDataRead"

app = typer.Typer(no_args_is_help=True, help="Check how a month's accesses were drawn for review.")


@app.callback()
def review_() -> None:
    """Check how a month's accesses were drawn for review."""


@app.command("check")
def check_(
    review: Annotated[Path, typer.Argument(help="A review, as GET /reviews/{id} answers it.")],
    entries: Annotated[
        list[Path],
        typer.Argument(help="Every page of GET /audit/entries of its days, in any order."),
    ],
    checkpoint: Annotated[
        Path | None,
        typer.Option(help="The signed checkpoint that has the review's root; with --key."),
    ] = None,
    key: Annotated[
        str | None, typer.Option(help="The public key of the log; with --checkpoint.")
    ] = None,
) -> None:
    """Draw a review's sample again; nothing need run for that. Ends with 0: holds, 1: does not."""
    if (checkpoint is None) != (key is None):
        raise Halt("asked_wrongly")
    told = _review(named(review))
    pages = {it: _json(it) for it in map(named, entries)}
    _require_all(told, pages)
    ids = dict.fromkeys(_ids(pages, told["as_of"]))
    faults = [*_drawn_otherwise(told, [*ids])]
    if checkpoint and key:
        faults += _unsigned(told, named(checkpoint), key)
    for fault in faults:
        print(f"✗ {fault}")
    if faults:
        raise Halt("tampered", count=len(faults))
    print(f"✓ {told['from']} to {told['to']}: {len(told['drawn'])} of {len(ids)} accesses drawn.")
    if not (checkpoint and key):
        print("  That its root is the log's is not checked (--checkpoint, --key).")


def _review(file: Path) -> Mapping[str, Any]:
    """What a review tells of itself; Halt where the file holds none."""
    page = _json(file)
    told: dict[str, Any] = page.get("review", page)
    needed = {"from", "to", "as_of", "root", "size", "log", "accesses", "drawn"}
    if missing := sorted(needed - told.keys()):
        raise Halt("unreadable_review", file=file, reason=f"no {', '.join(missing)}")
    return told


def _require_all(told: Mapping[str, Any], pages: Mapping[Path, Any]) -> None:
    """Halt where a page is missing, or of something else: that shows no fault of the record."""
    following: dict[object, object] = {}
    for file, page in pages.items():
        if reason := _beside(told, page):
            raise Halt("unreadable_review", file=file, reason=reason)
        following[page["asked"].get("after")] = page.get("next")
    at: object = None
    while at in following:
        at = following.pop(at)
        if at is None:
            return
    what = "the first page is missing" if at is None else f"the page after {at} is missing"
    raise Halt("unreadable_review", file=[*pages][-1], reason=what)


def _beside(told: Mapping[str, Any], page: Any) -> str | None:  # noqa: ANN401 - JSON
    """Why a page is none of the review's days; None where it is."""
    asked = page.get("asked")
    if not isinstance(asked, dict):
        return "it does not say what was asked"
    if (asked.get("from"), asked.get("to")) != (told["from"], told["to"]):
        return f"it is not of {told['from']} to {told['to']}"
    if asked.get("narrowed") or asked.get("action") not in {None, READ}:
        return "it is of some of the accesses alone"
    if asked.get("after") is None and page.get("as_of", 0) < told["as_of"]:
        return "it was asked for before the review was drawn"
    return None


def _ids(pages: Mapping[Path, Any], as_of: int) -> Iterator[UUID]:
    """The readings among the entries that the ledger held when the review was drawn."""
    for file, page in pages.items():
        try:
            yield from (
                UUID(it["id"])
                for it in page["items"]
                if it["action"] == READ and it["index"] <= as_of
            )
        except (KeyError, TypeError, ValueError) as reason:
            raise Halt("unreadable_review", file=file, reason=reason) from None


def _drawn_otherwise(told: Mapping[str, Any], ids: Sequence[UUID]) -> Iterator[str]:
    if told["accesses"] != len(ids):
        yield f"the review is of {told['accesses']} accesses, and the entries are {len(ids)}"
    sample = drawn(bytes.fromhex(told["root"]), ids, rule_of(date.fromisoformat(told["from"])))
    if [str(it) for it in sample] != told["drawn"]:
        other = {str(it) for it in sample} ^ {*told["drawn"]}
        yield f"the rule draws otherwise: {len(other)} accesses differ, or their order"


def _unsigned(told: Mapping[str, Any], file: Path, key: str) -> Iterator[str]:
    """What is not as the log's own checkpoint says; Halt where that is of another log or size."""
    known = parsed(key)
    try:
        note = parse_note(file.read_text(encoding="utf-8"))
        said = parse_checkpoint(note.text)
    except (OSError, ValueError, NotANote) as reason:
        raise Halt("unreadable_checkpoint", file=file, reason=reason) from None
    if (said.origin.rpartition("/")[2], said.size) != (told["log"], told["size"]):
        its = f"{told['log']} {told['size']}"
        other = f"it is of {said.origin} {said.size}, and the review of {its}"
        raise Halt("unreadable_checkpoint", file=file, reason=other)
    if known.name != said.origin or not known.signed(note):
        yield f"{said.origin} {said.size}: the checkpoint is not signed by that key"
    if said.root.hex() != told["root"]:
        yield f"{said.origin} {said.size}: the checkpoint has another root than the review"


def _json(file: Path) -> Any:  # noqa: ANN401 - JSON
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as reason:
        raise Halt("unreadable_review", file=file, reason=reason) from None
    if not isinstance(told, dict):
        raise Halt("unreadable_review", file=file, reason="no object")
    return told
