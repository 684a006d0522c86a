"""Draw a sample: which head of a log is the key, and which accesses come first under it."""

from typing import Final, Literal, NamedTuple

import asyncpg

from services.reporting.commands.reviews import DrawReview
from services.reporting.looking import Look
from services.reporting.review.gathering import gather
from services.reporting.review.months import Days
from services.reporting.review.rules import rule_of
from services.reporting.review.sampling import drawn
from services.reporting.review.triggers import flagged
from shared.decider import Refused

# While the month lasts nobody knows the key, not even whoever sees every checkpoint.
CHECKPOINT: Final = """
select size, root, signed_at from checkpoint
where log = 'access' and signed_at >= $1 and size >= $2 order by size limit 1
"""
"""The first checkpoint of the access log, signed at the month's end or later, that has all of its readings."""
HELD: Final = """
select count(*) from access where from_index <= (
    select max(from_index) from access
    where recorded_at >= $2 and recorded_at < $3 and from_index <= $1
)
"""
"""How many readings there were, of whichever month, with the month's last."""
LAST: Final = """
select size, root, signed_at from checkpoint where log = 'access' and not exists (
    select from access where recorded_at >= $2 and recorded_at < $3 and from_index <= $1
) order by size desc limit 1
"""
"""The newest checkpoint at all, where nothing was read: of nothing every key draws the same."""
HEAD: Final = "select index, root from ledger_head"


class Key(NamedTuple):
    """The head of a log when it had so many leaves."""

    log: Literal["access", "events"]
    size: int
    root: bytes


async def of_month(
    look: Look, month: Days, country: str, *, again: bool = False
) -> DrawReview | None:
    """A month's sample; None where not all is known yet that its risks are judged by.

    It is drawn again where some of its readings came in later, a week after all of them were signed for:
    what hung behind them has come in by then too.
    """
    within = rule_of(month.since).related_within
    if look.today is None or look.today <= (month.ends + within).date():
        return None
    found = await _checkpoint(look, month)
    if found is None or (again and look.today <= (found["signed_at"] + within).date()):
        return None
    return await _draw(look, month, country, Key("access", found["size"], found["root"]))


async def _checkpoint(look: Look, month: Days) -> asyncpg.Record | None:
    held = await look.db.fetchval(HELD, look.as_of, month.begins, month.ends)
    found = await look.db.fetchrow(CHECKPOINT, month.ends, held)
    if found or held:
        return found
    return await look.db.fetchrow(LAST, look.as_of, month.begins, month.ends)


async def ordered(look: Look, days: Days, country: str) -> DrawReview:
    """The sample of days that somebody chose, under the head of the whole ledger as it stands now.

    Refused not_folded_yet where the views have not come as far as the ledger.
    """
    [head] = await look.db.fetch(HEAD)
    if head["index"] != look.as_of:
        raise Refused("not_folded_yet", folded=look.as_of)
    return await _draw(look, days, country, Key("events", *head))


async def _draw(look: Look, days: Days, country: str, key: Key) -> DrawReview:
    rule = rule_of(days.since)
    its = await gather(look, days, rule, country)
    sample = drawn(key.root, [it.id for it in its.accesses], rule)
    risks = flagged(its, rule)
    chosen = {*sample, *(access for _, some in risks for access in some)}
    return DrawReview(
        since=days.since,
        until=days.until,
        as_of=look.as_of,
        log=key.log,
        size=key.size,
        root=key.root.hex(),
        accesses=len(its.accesses),
        drawn=sample,
        flagged=risks,
        readers=tuple(sorted({it.reader for it in its.accesses if it.id in chosen})),
    )
