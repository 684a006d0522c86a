"""A card of whoever is only stored tells nothing new of them, as their name does not (R7, R9)."""

from services.visits.commands.visits import RecordVisit, ScanCard
from services.visits.deciders.visits import visits
from shared.cards import card_of
from shared.events.cards import CardIssued
from shared.events.event import Event
from shared.events.merges import PersonsMerged
from shared.events.people import PersonRegistered
from shared.events.visits import VisitRecorded
from tests.given import EVENING, Outcome, given, named
from tests.services.visits.deciders.test_guarding import (
    AMINA,
    LIFTED,
    MANAGER,
    PROTECTED,
    REGISTERED,
    RESTRICTED,
    VISIT,
)

CODE, SITE = "BLA-RAV-42", "motesplatsen"
CARD = card_of(CODE)
ISSUED = CardIssued(card=CARD, person=AMINA, code=CODE)
KEPT = named("kept")
SCAN = {"card": CODE, "site": SITE, "occurred_at": EVENING}
CAME = VisitRecorded(visit=VISIT, person=AMINA, site=SITE, on=EVENING.date(), by_card=True)


def scanned(*known: Event, roles: frozenset[str] = frozenset()) -> Outcome:
    story = given(visits).and_of(CARD, ISSUED).and_of(AMINA, REGISTERED, *known)
    wish = RecordVisit.model_validate(SCAN | {"person": AMINA})
    return story.when(wish, roles=roles) if roles else story.when(wish)


def test_a_card_of_who_is_restricted_checks_nobody_in_until_that_is_lifted() -> None:
    scanned(RESTRICTED).refused("restricted", "/card")
    scanned(RESTRICTED, LIFTED).then(CAME)


def test_a_card_of_who_is_protected_alone_checks_in_as_ever() -> None:
    scanned(PROTECTED).then(CAME)


def test_that_whoever_is_hidden_is_restricted_is_told_to_the_named_alone_r7() -> None:
    scanned(PROTECTED, RESTRICTED).refused("no_such_card", "/card")
    scanned(PROTECTED, RESTRICTED, roles=MANAGER).refused("restricted", "/card")


def test_a_card_of_a_merged_id_is_the_kept_ones() -> None:
    merged = PersonsMerged(merge=named("merge"), keep=KEPT, drop=AMINA)
    kept = PersonRegistered(person=KEPT, target_group="abo", site=SITE)
    story = given(visits).and_of(CARD, ISSUED).and_of(AMINA, REGISTERED, merged)
    wish = ScanCard.model_validate(SCAN | {"person": KEPT, "dropped": (AMINA,)})
    stored = RESTRICTED.model_copy(update={"person": KEPT})
    story.and_of(KEPT, kept, stored).when(wish).refused("restricted", "/card")
    story.and_of(KEPT, kept).when(wish).then(CAME.model_copy(update={"person": KEPT}))
