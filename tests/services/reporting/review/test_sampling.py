"""A month's sample: recomputed by anybody, steered by nobody."""

import hashlib
import hmac
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.reporting.review.rules import RULES, rule_of
from services.reporting.review.sampling import drawn

RULE = rule_of(date(2026, 9, 1))
ROOTS = st.binary(min_size=32, max_size=32)
LOGS = st.lists(st.uuids(), unique=True, max_size=80)


@pytest.mark.parametrize(
    ("accesses", "size"),
    [(0, 0), (1, 1), (20, 20), (21, 20), (1000, 20), (1001, 21), (5000, 100), (10**6, 1000)],
)
def test_two_in_a_hundred_are_drawn_at_least_twenty_and_never_more_than_there_are(
    accesses: int, size: int
) -> None:
    assert RULE.size(accesses) == size


def test_every_month_has_a_rule_and_the_later_one_holds() -> None:
    assert list(RULES) == sorted(RULES, key=lambda it: it.since)
    assert rule_of(date.min) is RULES[0]
    assert rule_of(date.max) is RULES[-1]


def test_the_sample_is_what_its_definition_says() -> None:
    root, accesses = bytes(range(32)), [uuid4() for _ in range(1200)]
    macs = {hmac.new(root, it.bytes, hashlib.sha256).hexdigest(): it for it in accesses}
    assert drawn(root, accesses, RULE) == tuple(macs[mac] for mac in sorted(macs)[:24])


@given(root=ROOTS, accesses=LOGS)
def test_in_which_order_the_log_is_read_changes_nothing(root: bytes, accesses: list[UUID]) -> None:
    assert drawn(root, accesses, RULE) == drawn(root, accesses[::-1], RULE)


@given(root=ROOTS, accesses=LOGS, added=LOGS)
def test_whoever_adds_accesses_moves_no_other_before_another(
    root: bytes, accesses: list[UUID], added: list[UUID]
) -> None:
    before = drawn(root, accesses, RULE)
    after = drawn(root, {*accesses, *added}, RULE)
    kept = [it for it in after if it in set(accesses)]
    order = drawn(root, accesses, replace(RULE, least=1000))
    assert kept == list(order[: len(kept)])
    assert list(before) == list(order[: len(before)])


@given(accesses=st.lists(st.uuids(), unique=True, min_size=40, max_size=80), roots=st.data())
def test_nobody_knows_before_the_month_is_over_who_will_be_drawn(
    accesses: list[UUID], roots: st.DataObject
) -> None:
    samples = {drawn(roots.draw(ROOTS) + bytes([n]), accesses, RULE) for n in range(4)}
    assert len(samples) == 4
