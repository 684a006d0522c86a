"""A batch's messages are said in one go, and as the library would say them one by one."""

import pytest
from nats.aio.client import Client

from shared.log.saying import said, say

HEADERS = {"ce-id": "018f", "ce-source": "/brygga/visits", "traceparent": "00-ab-cd-01"}
ENVELOPE = '{"data":{"site":"mötesplatsen"}}'.encode()
SUBJECT = "brygga.visits.VisitRecorded"


async def test_a_message_is_byte_for_byte_what_the_library_would_say() -> None:
    theirs, ours = Client(), Client()
    await theirs._send_publish(SUBJECT, "", ENVELOPE, len(ENVELOPE), HEADERS)
    await say(ours, said(SUBJECT, HEADERS, ENVELOPE))
    assert ours._pending == theirs._pending
    assert ours._pending_data_size == theirs._pending_data_size


@pytest.mark.parametrize("subject", ["", "brygga.visits.X 1", "brygga.visits.X\r\nPUB y 0"])
def test_a_subject_is_one_word(subject: str) -> None:
    with pytest.raises(ValueError, match="subject"):
        said(subject, HEADERS, ENVELOPE)
