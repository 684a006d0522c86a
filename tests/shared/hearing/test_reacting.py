"""What follows from each fact of visits that is listened for."""

from dataclasses import replace
from datetime import date

import pytest

from shared.command import Command
from shared.events.cards import (
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
    CardStocked,
    CardStockWithdrawn,
)
from shared.events.common import SubjectErased
from shared.events.event import Event
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.modes import DocumentationModeDecided, DocumentationModeWithdrawn
from shared.events.sites import SiteOpened, SiteWithdrawn
from shared.events.visits import VisitRecorded
from shared.hearing import NOTING, react
from shared.hearing.cards import NoteCard
from shared.hearing.erasures import NoteErasure
from shared.hearing.merges import NoteMerge, WithdrawMergeNote
from shared.hearing.modes import NoteMode, WithdrawModeNote
from shared.hearing.reacting import KINDS
from shared.hearing.sites import NoteSite, WithdrawSiteNote
from tests.given import STREAM, fact, named

IDS = {"keep": named("kept"), "drop": named("dropped"), "merge": named("merge")}
CARD, AMINA, IT = named("card"), named("Amina"), named("decision")
DAY = date(2026, 9, 1)
PLACE = {"site": IT, "slug": "norra", "name": "Norra", "zone": "Europe/Stockholm"}
RULED = {"decision": IT, "scope": "site", "of": "motesplatsen", "mode": "headcount", "since": DAY}


def heard(told: Event) -> object:
    return fact(told, 1).envelope.id


def card(turn: str, person: object = None) -> dict[str, object]:
    return {"card": CARD, "turn": turn, "person": person}


@pytest.mark.parametrize(
    ("told", "kind", "wish"),
    [
        (PersonsMerged(**IDS), NoteMerge, IDS),
        (PersonsUnmerged(**IDS), WithdrawMergeNote, IDS),
        (
            SubjectErased(erasure=IT, person=AMINA),
            NoteErasure,
            {"erasure": IT, "person": AMINA},
        ),
        (SiteOpened(**PLACE), NoteSite, PLACE),
        (SiteWithdrawn(site=IT), WithdrawSiteNote, {"site": IT}),
        (CardStocked(card=CARD, stock=IT, site="x"), NoteCard, card("stocked")),
        (CardStockWithdrawn(card=CARD), NoteCard, card("unstocked")),
        (CardIssued(card=CARD, person=AMINA), NoteCard, card("given", AMINA)),
        (CardIssueWithdrawn(card=CARD, person=AMINA), NoteCard, card("taken_back", AMINA)),
        (CardRevoked(card=CARD, person=AMINA), NoteCard, card("lost", AMINA)),
        (CardRevokeWithdrawn(card=CARD), NoteCard, card("found")),
        (
            DocumentationModeDecided.model_validate(
                RULED | {"number": "SN 2026/117", "decided_on": DAY}
            ),
            NoteMode,
            RULED,
        ),
        (
            DocumentationModeWithdrawn(decision=IT),
            WithdrawModeNote,
            {"decision": IT, "about": STREAM},
        ),
    ],
    ids=lambda it: type(it).__name__ if isinstance(it, Event) else "",
)
def test_a_fact_that_is_listened_for_is_noted(
    told: Event, kind: type[Command], wish: dict[str, object]
) -> None:
    assert react(fact(told, 1)) == kind.model_validate({"noted": heard(told), **wish})
    assert kind in NOTING
    assert type(told) in KINDS


def test_of_what_is_not_listened_for_nothing_follows() -> None:
    told = VisitRecorded(visit=named("visit"), site="motesplatsen", on=DAY)
    with pytest.raises(TypeError, match="VisitRecorded"):
        react(replace(fact(told, 1), event=told))
