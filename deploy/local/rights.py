"""Who may say and hear what on the bus: the smallest rights, one user for each service."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from shared.events.words import SERVICES, Service
from shared.log.bus import ASKER, answers_to, nudge_of, question_to, stream_of

TAILS: Final[Mapping[Service, tuple[Service, ...]]] = {
    "visits": (),
    "activities": ("visits",),
    "referrals": ("visits", "activities"),
    "reporting": SERVICES,
}
"""Who tails whom, each under a consumer named after itself."""
PROVISIONER: Final = "provisioner"
"""Alone may make and delete streams."""
API: Final = "$JS.API"


@dataclass(frozen=True, slots=True)
class Rights:
    """Subjects that one user may publish to, and those it may subscribe to."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]


def rights() -> dict[str, Rights]:
    """Every user of the bus with what it may do; everything else is refused."""
    users: dict[str, Rights] = {service: _service(service) for service in SERVICES}
    made = tuple(subject for service in SERVICES for subject in _making(stream_of(service)))
    return users | {PROVISIONER: Rights(made, (f"_INBOX_{PROVISIONER}.>",))}


def _service(service: Service) -> Rights:
    """A relay of its own stream, the tails it follows, and its part in the talk."""
    tails = (subject for tailed in TAILS[service] for subject in _tail(stream_of(tailed), service))
    says, hears = _talk(service)
    publish = (f"brygga.{service}.>", *_reading(stream_of(service)), *tails, *says)
    return Rights(tuple(dict.fromkeys(publish)), (f"_INBOX_{service}.>", *hears))


def _talk(service: Service) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a service says and hears beside the facts: one asks, the others answer."""
    answers = f"{answers_to(ASKER)}.>"
    if service != ASKER:
        return (answers,), (question_to(service),)
    asked = tuple(question_to(other) for other in SERVICES if other != ASKER)
    return (*asked, nudge_of(ASKER)), (answers, nudge_of(ASKER))


def _reading(stream: str) -> tuple[str, ...]:
    return f"{API}.STREAM.INFO.{stream}", f"{API}.STREAM.MSG.GET.{stream}"


def _tail(stream: str, consumer: str) -> tuple[str, ...]:
    return (
        f"{API}.CONSUMER.CREATE.{stream}.{consumer}",
        f"{API}.CONSUMER.CREATE.{stream}.{consumer}.>",
        f"{API}.CONSUMER.MSG.NEXT.{stream}.{consumer}",
        f"{API}.CONSUMER.DELETE.{stream}.{consumer}",
        *_reading(stream),
    )


def _making(stream: str) -> tuple[str, ...]:
    verbs = ("CREATE", "UPDATE", "INFO", "DELETE")
    consumers = ("CREATE", "DURABLE.CREATE", "INFO")
    return (
        *(f"{API}.STREAM.{verb}.{stream}" for verb in verbs),
        *(f"{API}.CONSUMER.{verb}.{stream}.>" for verb in consumers),
    )
