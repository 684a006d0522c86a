"""What a service has heard from visits: who exists, who is who, who is forgotten, what may be told (pure)."""

from collections.abc import Mapping
from typing import Final

from shared.command import Command
from shared.decider import AnyDecider
from shared.hearing.cards import NoteCard, cards
from shared.hearing.erasures import ConfirmErasure, NoteErasure, erasures
from shared.hearing.handovers import NoteHandover, WithdrawHandoverNote, handovers
from shared.hearing.merges import NoteMerge, WithdrawMergeNote, merges
from shared.hearing.modes import NoteMode, WithdrawModeNote, modes
from shared.hearing.people import NoteGuard, NotePerson, Person, WithdrawNote, people
from shared.hearing.reacting import HEARS, react
from shared.hearing.sites import NoteSite, WithdrawSiteNote, sites

__all__ = [
    "HEARS",
    "NOTING",
    "NoteGuard",
    "NoteHandover",
    "NotePerson",
    "Person",
    "WithdrawHandoverNote",
    "WithdrawNote",
    "handovers",
    "people",
    "react",
]

NOTING: Final[Mapping[type[Command], AnyDecider]] = {
    NotePerson: people,
    WithdrawNote: people,
    NoteGuard: people,
    NoteMerge: merges,
    WithdrawMergeNote: merges,
    NoteErasure: erasures,
    ConfirmErasure: erasures,
    NoteCard: cards,
    NoteHandover: handovers,
    WithdrawHandoverNote: handovers,
    NoteMode: modes,
    WithdrawModeNote: modes,
    NoteSite: sites,
    WithdrawSiteNote: sites,
}
"""What decides in every service that listens."""
