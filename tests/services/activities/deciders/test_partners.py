"""Who works together with the meeting place: agreed with, or recorded by mistake."""

from typing import get_args

import pytest

from services.activities.commands.partners import AgreePartner, WithdrawPartner
from services.activities.deciders.partners import partners
from shared.events.activities import PartnerAgreed, PartnerWithdrawn
from shared.events.words import PartnerKind
from tests.given import given, named

CLUB = named("key")
AGREED = PartnerAgreed(partner=CLUB, name="Simklubben", kind="association")
WITHDRAWN = PartnerWithdrawn(partner=CLUB, reason="twice")
WITHDRAW = WithdrawPartner(partner=CLUB, reason="twice")


@pytest.mark.parametrize("kind", get_args(PartnerKind))
def test_a_partner_is_agreed_with(kind: PartnerKind) -> None:
    agreed = AGREED.model_copy(update={"kind": kind})
    wish = AgreePartner(name="Simklubben", kind=kind)
    given(partners).when(wish).then(agreed, version=1, thing=CLUB)


def test_a_partner_who_was_a_mistake_is_taken_back_once() -> None:
    gone = given(partners, AGREED).when(WITHDRAW).then(WITHDRAWN, version=2, thing=CLUB)
    gone.when(WITHDRAW).refused("no_such_partner", "/partner")


def test_nobody_is_taken_back_whom_nobody_agreed_with() -> None:
    given(partners).when(WITHDRAW).refused("no_such_partner", "/partner")
