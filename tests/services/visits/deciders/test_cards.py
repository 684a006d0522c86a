"""Whose a card is: made in advance, given, lost, taken back; and whom a scan checks in."""

from uuid import UUID

import pytest

from services.visits.commands.cards import (
    DrawCard,
    GiveCard,
    IssueCard,
    RevokeCard,
    StockCard,
    StockCards,
    TakeCard,
    WithdrawCardIssue,
    WithdrawCardRevoke,
    WithdrawCardStock,
)
from services.visits.commands.visits import RecordVisit, ScanCard
from services.visits.deciders.cards import cards, stocks
from services.visits.deciders.visits import visits
from shared.cards import card_of
from shared.events.cards import (
    CardIssued,
    CardIssueWithdrawn,
    CardRevoked,
    CardRevokeWithdrawn,
    CardsPrinted,
    CardStocked,
    CardStockWithdrawn,
)
from shared.events.merges import PersonsMerged, PersonsUnmerged
from shared.events.people import PersonRegistered, PersonWithdrawn
from shared.events.visits import VisitRecorded
from tests.given import EVENING, given, named

ALI, BEA, STOCK = named("Ali"), named("Bea"), named("stock")
CODE = "blå räv 42"
CARD = card_of(CODE)
SITE = "motesplatsen"
KNOWN = PersonRegistered(person=ALI, target_group="abo", site=SITE)
GONE = PersonWithdrawn(person=ALI)
STOCKED = CardStocked(card=CARD, stock=STOCK, code=CODE, site=SITE)
ISSUED = CardIssued(card=CARD, person=ALI, code=CODE)
REVOKED = CardRevoked(card=CARD, person=ALI, reason="lost")
DRAW = DrawCard(person=ALI, card=CODE)
TAKE = TakeCard(person=ALI, card=CODE)
PUT = StockCard(stock=STOCK, card=CODE, site=SITE)
REVOKE = RevokeCard(card=CODE, reason="lost")
FOUND = WithdrawCardRevoke(card=CODE, reason="found")
MISTAKE = WithdrawCardIssue(card=CODE, reason="Bea's")
SMEARED = WithdrawCardStock(card=CODE, reason="smeared")


def test_a_new_card_is_somebodys() -> None:
    given(cards).and_of(ALI, KNOWN).when(DRAW).then(ISSUED, version=1, thing=CARD)


def test_a_card_lies_on_a_stream_that_follows_from_its_code_however_written() -> None:
    drawn = given(cards).and_of(ALI, KNOWN).when(DrawCard(person=ALI, card="BLA-RAV-42"))
    assert drawn.decision.thing == CARD  # type: ignore[union-attr]


@pytest.mark.parametrize("before", [STOCKED, ISSUED])
def test_a_code_that_a_card_has_is_passed_over(before: CardStocked | CardIssued) -> None:
    for wish in (DRAW, PUT):
        given(cards, before).and_of(ALI, KNOWN).when(wish).refused("code_taken")


def test_a_code_that_a_card_ever_had_is_passed_over() -> None:
    back = CardStockWithdrawn(card=CARD, reason="smeared")
    for wish in (DRAW, PUT):
        given(cards, STOCKED, back).and_of(ALI, KNOWN).when(wish).refused("code_taken")


def test_a_card_is_put_in_stock_and_is_its_first_holders() -> None:
    story = given(cards).and_of(ALI, KNOWN).when(PUT).then(STOCKED, version=1, thing=CARD)
    story = story.when(TAKE).then(ISSUED, version=2, thing=CARD)
    story = story.when(TAKE).then(version=2, thing=CARD)
    other = story.and_of(BEA, KNOWN).when(TakeCard(person=BEA, card=CODE))
    other.refused("card_not_in_stock", "/card")


@pytest.mark.parametrize("wish", [DRAW, TAKE])
def test_a_card_is_nobodys_who_is_not_known(wish: DrawCard | TakeCard) -> None:
    before = (STOCKED,) if wish is TAKE else ()
    given(cards, *before).when(wish).refused("no_such_person", "/person")
    given(cards, *before).and_of(ALI, KNOWN, GONE).when(wish).refused("no_such_person", "/person")


def test_a_lost_card_is_revoked_and_may_be_found() -> None:
    story = given(cards, ISSUED).and_of(ALI, KNOWN).when(REVOKE).then(REVOKED, version=2)
    story.when(REVOKE).refused("card_revoked", "/card")
    story.when(TAKE).refused("card_revoked", "/card")
    story.when(MISTAKE).refused("card_revoked", "/card")
    back = CardRevokeWithdrawn(card=CARD, person=ALI, reason="found")
    story = story.when(FOUND).then(back, version=3)
    story.when(FOUND).refused("card_not_revoked", "/card")
    story.when(REVOKE).then(REVOKED, version=4)


def test_a_card_of_the_stock_may_be_lost_too() -> None:
    story = given(cards, STOCKED).and_of(ALI, KNOWN).when(REVOKE)
    story = story.then(CardRevoked(card=CARD, person=None, reason="lost"))
    story.when(TAKE).refused("card_revoked", "/card")
    story.when(SMEARED).refused("card_not_in_stock", "/card")


def test_a_card_that_was_given_by_mistake_is_what_it_was() -> None:
    back = CardIssueWithdrawn(card=CARD, person=ALI, reason="Bea's")
    story = given(cards, STOCKED, ISSUED).and_of(BEA, KNOWN).when(MISTAKE).then(back, version=3)
    story.when(TakeCard(person=BEA, card=CODE)).then(CardIssued(card=CARD, person=BEA, code=CODE))
    story.when(MISTAKE).refused("card_not_issued", "/card")
    drawn = given(cards, ISSUED).and_of(ALI, KNOWN).when(MISTAKE).then(back)
    drawn.when(TAKE).refused("no_such_card", "/card")


def test_only_a_card_that_lies_in_stock_is_taken_out_of_it() -> None:
    story = given(cards, STOCKED).when(SMEARED)
    story.then(CardStockWithdrawn(card=CARD, reason="smeared")).when(SMEARED).refused(
        "no_such_card", "/card"
    )
    given(cards, STOCKED, ISSUED).when(SMEARED).refused("card_not_in_stock", "/card")


@pytest.mark.parametrize("wish", [TAKE, REVOKE, FOUND, MISTAKE, SMEARED])
def test_nothing_follows_from_a_code_that_no_card_has(
    wish: TakeCard | RevokeCard | WithdrawCardRevoke,
) -> None:
    given(cards).and_of(ALI, KNOWN).when(wish).refused("no_such_card", "/card")


def test_without_a_code_that_the_door_drew_nothing_is_decided() -> None:
    given(cards).when(IssueCard(person=ALI)).refused("code_taken")
    given(cards).when(GiveCard(site=SITE)).refused("code_taken")


def test_cards_that_were_made_together_are_told_of_together() -> None:
    printed = CardsPrinted(stock=named("key"), count=40, site=SITE)
    given(stocks).when(StockCards(n=40, site=SITE)).then(printed, version=1, thing=named("key"))


def scan(person: UUID | None = ALI) -> RecordVisit:
    return RecordVisit(person=person, card=CODE, site=SITE, occurred_at=EVENING)


def test_a_scan_is_a_visit_of_whose_the_card_is() -> None:
    came = VisitRecorded(visit=named("key"), person=ALI, site=SITE, on=EVENING.date(), by_card=True)
    given(visits).and_of(ALI, KNOWN).and_of(CARD, ISSUED).when(scan()).then(came, version=1)


@pytest.mark.parametrize(
    ("history", "code", "pointer"),
    [
        ((), "no_such_card", "/card"),
        ((ISSUED, REVOKED), "card_revoked", "/card"),
        ((CardIssued(card=CARD, person=BEA),), "unavailable", ""),
        ((STOCKED,), "unavailable", ""),
    ],
)
def test_a_scan_of_a_card_that_is_no_longer_what_the_door_found_is_refused(
    history: tuple[CardIssued, ...], code: str, pointer: str
) -> None:
    story = given(visits).and_of(ALI, KNOWN).and_of(CARD, *history)
    story.when(scan()).refused(code, pointer)
    story.when(scan(None)).refused(code, pointer)


def test_whoever_was_registered_by_mistake_has_no_card() -> None:
    story = given(visits).and_of(ALI, KNOWN, GONE).and_of(CARD, ISSUED)
    story.when(scan()).refused("no_such_card", "/card")


MERGED = PersonsMerged(merge=named("merge"), keep=BEA, drop=ALI)
PARTED = PersonsUnmerged(merge=named("merge"), keep=BEA, drop=ALI)
CAME_AS_BEA = VisitRecorded(
    visit=named("key"), person=BEA, site=SITE, on=EVENING.date(), by_card=True
)


def of_bea() -> ScanCard:
    """A scan of Ali's card, which the door found to be Bea's now."""
    return ScanCard(person=BEA, card=CODE, site=SITE, occurred_at=EVENING, dropped=(ALI,))


def test_a_scan_of_a_dropped_ids_card_is_a_visit_of_whoever_stands_for_it() -> None:
    bea = KNOWN.model_copy(update={"person": BEA})
    story = given(visits).and_of(BEA, bea).and_of(CARD, ISSUED)
    story.and_of(ALI, KNOWN, MERGED).when(of_bea()).then(CAME_AS_BEA, version=1)
    story.and_of(ALI, KNOWN, MERGED, PARTED).when(of_bea()).refused("unavailable")
    story.and_of(ALI, KNOWN).when(of_bea()).refused("unavailable")


def test_a_scan_through_whoever_never_had_the_card_is_refused() -> None:
    bea = KNOWN.model_copy(update={"person": BEA})
    story = given(visits).and_of(BEA, bea).and_of(ALI, KNOWN, MERGED)
    story.and_of(CARD, CardIssued(card=CARD, person=BEA)).when(of_bea()).refused("unavailable")
