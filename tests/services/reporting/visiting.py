"""What is told of one visit, as visits tells it."""

from collections.abc import Iterable, Iterator

from services.visits.deciders.helping import added, as_facts, given
from shared.events.event import Event
from shared.events.visits import Given, SupportGiven, VisitCorrected, VisitRecorded


def only_new(events: Iterable[Event]) -> Iterator[Event]:
    """The same, without help that is told again: a visit has none twice, and names whoever gave it."""
    known: tuple[Given, ...] = ()
    for event in events:
        match event:
            case SupportGiven():
                named, more = added(known, given(event))
                if more:
                    yield SupportGiven(visit=event.visit, person=event.person, **as_facts(more))
                if named != known:
                    right = {"fields": ("supports",), **as_facts(named + more)}
                    yield VisitCorrected(visit=event.visit, person=event.person, **right)
                known = named + more
                continue
            case VisitRecorded():
                known = given(event)
            case VisitCorrected(fields=fields) if "supports" in fields:
                known = given(event)
        yield event
