"""The seats of the two groups: on no day are more of a kind filled than there are (E19)."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, assert_never
from uuid import UUID, uuid5

from services.reporting.commands.seats import (
    FillSeat,
    VacateSeat,
    WithdrawSeatFill,
    WithdrawSeatVacate,
)
from shared.decider import Accepted, Asked, Decider, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.governing import SEATS, Group, SeatId, SeatKind
from shared.events.seats import SeatFilled, SeatFillWithdrawn, SeatVacated, SeatVacateWithdrawn

PLACES: Final = UUID("c1f7a3d8-62b4-4e59-8d0c-3a9e5f7b1d46")

SeatCommand = FillSeat | VacateSeat | WithdrawSeatVacate | WithdrawSeatFill


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat that somebody has since a day, until the end of a term, or `left` it before that."""

    since: date
    until: date | None = None
    left: date | None = None
    version: int = 1

    def taken(self, day: date) -> bool:
        """Whether somebody has it on this day; whoever leaves has it no more on the day itself."""
        within = self.since <= day and (self.until is None or day <= self.until)
        return within and (self.left is None or day < self.left)


@dataclass(frozen=True, slots=True)
class Row:
    """All seats of one kind in one group, as they were filled, by id."""

    most: int = 0
    seats: Mapping[UUID, Seat] = field(default_factory=dict)

    def having(self, id_: UUID, seat: Seat) -> "Row":
        """The same, with this seat so."""
        return replace(self, seats={**self.seats, id_: seat})

    def refuse_crowd(self, pointer: str = "") -> None:
        """Refused seat_taken where more are filled on a day than there are: on one when somebody begins."""
        begins = {seat.since for seat in self.seats.values()}
        if any(sum(seat.taken(day) for seat in self.seats.values()) > self.most for day in begins):
            raise Refused("seat_taken", pointer)


def row_of(body: Group, kind: SeatKind) -> UUID:
    """The stream of all seats of a kind: they are filled one after another."""
    return uuid5(PLACES, f"{body}/{kind}")


def evolve(row: Row, fact: Recorded) -> Row:
    """The seats after one fact."""
    match fact.event:
        case SeatFilled(seat=id_, since=since, until=until) as told:
            return replace(row, most=SEATS[told.body, told.kind]).having(id_, Seat(since, until))
        case SeatVacated(seat=id_, on=day):
            return row.having(id_, _after(row.seats[id_], day))
        case SeatVacateWithdrawn(seat=id_):
            return row.having(id_, _after(row.seats[id_], None))
        case SeatFillWithdrawn(seat=gone):
            left = {id_: seat for id_, seat in row.seats.items() if id_ != gone}
            return replace(row, seats=left)
        case _:
            return row


def decide(asked: Asked[SeatCommand], row: Row, _: Seen) -> Accepted:
    """What follows from a wish about a seat."""
    wish, seat = asked.command, row.seats.get(asked.thing)
    if isinstance(wish, FillSeat):
        return _filled(asked.key, wish, row)
    if seat is None:
        raise Refused("no_such_seat", "/seat")
    event: SeatVacated | SeatVacateWithdrawn | SeatFillWithdrawn
    match wish:
        case VacateSeat(on=day) if seat.left or (seat.until and seat.until < day):
            raise Refused("already_vacant")
        case VacateSeat(on=day) if day < seat.since:
            raise Refused("ends_before_it_begins", "/on")
        case VacateSeat(on=day):
            event = SeatVacated(seat=SeatId(asked.thing), on=day)
        case WithdrawSeatVacate() if not seat.left:
            raise Refused("not_vacant")
        case WithdrawSeatVacate(reason=reason):
            row.having(asked.thing, _after(seat, None)).refuse_crowd()
            event = SeatVacateWithdrawn(seat=SeatId(asked.thing), reason=reason)
        case WithdrawSeatFill(reason=reason):
            event = SeatFillWithdrawn(seat=SeatId(asked.thing), reason=reason)
        case _:
            assert_never(wish)
    return Accepted((event,), asked.thing, seat.version + 1)


def _filled(key: UUID, wish: FillSeat, row: Row) -> Accepted:
    most = SEATS.get((wish.body, wish.kind))
    if most is None:
        raise Refused("no_such_seat", "/seat")
    if wish.until and wish.until < wish.since:
        raise Refused("ends_before_it_begins", "/to")
    replace(row, most=most).having(key, Seat(wish.since, wish.until)).refuse_crowd("/seat")
    return Accepted((SeatFilled(seat=SeatId(key), **dict(wish)),), key, 1)


def _after(seat: Seat, left: date | None) -> Seat:
    return replace(seat, left=left, version=seat.version + 1)


def _stream(asked: Asked[SeatCommand]) -> UUID:
    wish = asked.command
    return row_of(wish.body, wish.kind) if isinstance(wish, FillSeat) else asked.thing


seats: Final[Decider[SeatCommand, Row]] = Decider(
    initial=Row(), stream=_stream, evolve=evolve, decide=decide
)
