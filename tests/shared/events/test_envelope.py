"""An envelope's bytes: written once, and one part of them found without reading the rest."""

from datetime import UTC, datetime
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from shared.events.envelope import Envelope, id_in, pack, trace_in, unpack

TEXTS = st.text(st.characters(exclude_categories=["Cs"])) | st.just('","trace":"another')


@given(TEXTS, TEXTS)
def test_id_and_trace_are_found_whatever_others_wrote_around_it(actor: str, said: str) -> None:
    envelope = Envelope(
        id=uuid4(),
        service="visits",
        type="VisitRecorded",
        schema_version=1,
        stream=uuid4(),
        version=1,
        part=0,
        key=uuid4(),
        thing=uuid4(),
        thing_version=1,
        occurred_at=datetime.now(UTC),
        actor=actor,
        trace="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        salt="salt",
        data={"said": said},
        sealed={},
    )
    raw = pack(envelope)
    assert (id_in(raw), trace_in(raw)) == (str(envelope.id), envelope.trace)
    assert unpack(raw) == envelope
