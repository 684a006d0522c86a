"""Draw a month's sample so that nobody can steer it, and anybody can draw it again (pure).

The key is the head of the access log as it was signed first after the month: it depends on every record
of the month, so nobody knows it while they read, not even whoever sees every checkpoint; and which of the
month's records come first under it depends on nothing but their event ids, which the service makes.
"""

import hmac
from collections.abc import Iterable
from uuid import UUID

from services.reporting.review.rules import Rule


def drawn(root: bytes, accesses: Iterable[UUID], rule: Rule) -> tuple[UUID, ...]:
    """The accesses with the smallest HMAC-SHA256 of their event id (16 bytes) under the root, in that order."""
    order = sorted((hmac.digest(root, access.bytes, "sha256"), access) for access in accesses)
    return tuple(access for _, access in order[: rule.size(len(order))])
