"""Draw a sample: which head of a log is the key, and which accesses come first under it."""

from typing import Final, Literal, NamedTuple

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
select size, root from checkpoint
where log = 'access' and signed_at >= $1 order by size limit 1
"""
"""The first checkpoint of the access log that was signed at the month's end or later."""
LAST: Final = """
select size, root from checkpoint where log = 'access' and not exists (
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


async def of_month(look: Look, month: Days, country: str) -> DrawReview | None:
    """A month's sample; None where not all is known yet that its risks are judged by."""
    known_by = (month.ends + rule_of(month.since).related_within).date()
    if look.today is None or look.today <= known_by:
        return None
    found = await look.db.fetchrow(CHECKPOINT, month.ends)
    found = found or await look.db.fetchrow(LAST, look.as_of, month.begins, month.ends)
    return await _draw(look, month, country, Key("access", *found)) if found else None


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
