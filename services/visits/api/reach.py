"""How people find the place, what came of it, and who takes over here: the doors."""

from services.visits.commands.handovers import MakeHandover, WithdrawHandover
from services.visits.commands.reach import (
    FinishEscort,
    GiveInformation,
    OfferEscort,
    RecordOutreach,
    ReportOutcome,
    WithdrawEscort,
    WithdrawEscortDone,
    WithdrawInformation,
    WithdrawOutcome,
    WithdrawOutreach,
)
from shared.web.door import Door


def open_doors(door: Door) -> None:
    """Information, escorts, outcomes, outreach, handovers."""
    _of_a_person(door, "/people/{person}")
    door.command("POST", "/outreach", RecordOutreach)
    door.command("POST", "/outreach/{outreach}/withdraw", WithdrawOutreach)
    door.command("POST", "/handovers", MakeHandover)
    door.command("POST", "/handovers/{handover}/withdraw", WithdrawHandover)


def _of_a_person(door: Door, person: str) -> None:
    door.command("POST", f"{person}/information", GiveInformation)
    door.command("POST", f"{person}/information/{{information}}/withdraw", WithdrawInformation)
    escorts = f"{person}/escorts"
    door.command("POST", escorts, OfferEscort)
    door.command("POST", f"{escorts}/{{escort}}/done", FinishEscort)
    door.command("POST", f"{escorts}/{{escort}}/done/withdraw", WithdrawEscortDone)
    door.command("POST", f"{escorts}/{{escort}}/withdraw", WithdrawEscort)
    door.command("POST", f"{person}/outcomes", ReportOutcome)
    door.command("POST", f"{person}/outcomes/{{outcome}}/withdraw", WithdrawOutcome)
