"""A batch's messages are said in one go, and as the library would say them one by one."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from nats.aio.client import Client

from shared.log.entry import Entry
from shared.log.message import as_said, in_batch, message
from shared.log.saying import head, said, say

HEADERS = {"ce-id": "018f", "ce-source": "/brygga/visits", "traceparent": "00-ab-cd-01"}
ENVELOPE = '{"data":{"site":"mötesplatsen"}}'.encode()
SUBJECT = "brygga.visits.VisitRecorded"


async def test_a_message_is_byte_for_byte_what_the_library_would_say() -> None:
    theirs, ours = Client(), Client()
    await theirs._send_publish(SUBJECT, "", ENVELOPE, len(ENVELOPE), HEADERS)
    await say(ours, said(SUBJECT, head(HEADERS).encode(), ENVELOPE))
    assert ours._pending == theirs._pending
    assert ours._pending_data_size == theirs._pending_data_size


@pytest.mark.parametrize("subject", ["", "brygga.visits.X 1", "brygga.visits.X\r\nPUB y 0"])
def test_a_subject_is_one_word(subject: str) -> None:
    with pytest.raises(ValueError, match="subject"):
        said(subject, head(HEADERS).encode(), ENVELOPE)


def test_one_of_a_batch_is_said_with_the_headers_that_it_has_alone() -> None:
    raw = b'{"id":"0197-ab","actor":"anna","trace":"00-ab-cd-01","data":{}}'
    fact = Entry(7, "visits", "VisitRecorded", datetime.now(UTC), raw)
    alone, batch = message(fact), uuid4().hex
    headers = alone.headers | in_batch(batch, "3")
    assert as_said(fact, batch, 3) == said(alone.subject, head(headers).encode(), fact.envelope)
    assert (alone.headers["ce-id"], alone.headers["traceparent"]) == ("0197-ab", "00-ab-cd-01")
