"""What is told of one visit, as visits tells it."""

from collections.abc import Iterable, Iterator

from services.visits.deciders.helping import as_facts, given, new
from shared.events.event import Event
from shared.events.visits import Given, SupportGiven, VisitCorrected, VisitRecorded


def only_new(events: Iterable[Event]) -> Iterator[Event]:
    """The same, without help that is told again: a visit has none twice."""
    known: tuple[Given, ...] = ()
    for event in events:
        match event:
            case SupportGiven():
                more = new(known, given(event))
                known += more
                if more:
                    yield SupportGiven(visit=event.visit, person=event.person, **as_facts(more))
                continue
            case VisitRecorded():
                known = given(event)
            case VisitCorrected(fields=fields) if "supports" in fields:
                known = given(event)
        yield event
