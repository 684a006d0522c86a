"""What the steering group and the unit record of the project: aims, decisions, meetings, seats, the grant."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from deploy.demo.dice import Dice
from deploy.demo.wave import ask
from deploy.posting import Ask

MONTH: Final = timedelta(weeks=4)
WEEK: Final = timedelta(weeks=1)
GRANTED: Final = {"staff": 412_500_00, "premises": 96_000_00, "activities": 51_499_50}
"""Öre of the grant by purpose; a thirteenth of it is spent each month."""
YEARLY: Final = 13
SEATED: Final = (
    ("steering", "leading", 3),
    ("working", "member", 3),
    ("working", "own_experience_woman", 1),
)
"""Nobody was found yet for the seat of a man with own experience."""
HOLDERS: Final = ("Maria", "Yusuf", "Farah", "Olena", "Yonas", "Amina", "Anders")


def begin(dice: Dice, since: date) -> Iterator[Ask]:
    """The project's targets; that half of them would do was a slip."""
    yield ask(dice.key("goal"), "SetGoal", goal="G1", target=100, from_=since)
    wrong = dice.key("wrong goal")
    yield ask(wrong, "SetGoal", goal="G1", target=50, from_=since)
    back = {"setting": wrong, "reason": "Siffran gällde ett halvår."}
    yield ask(dice.key(wrong), "WithdrawGoalSet", **back)


def half_year(dice: Dice, since: date, today: date) -> Iterator[Ask]:
    """What the groups did month by month, each kind of record with a mistake."""
    yield from _before(dice, since)
    yield from _seats(dice, since)
    yield from _decisions(dice, since)
    yield from _meetings(dice, since, today)
    yield from _grant(dice, since, today)
    yield from _lessons(dice, since)
    yield from _disclosures(dice, since)


def _before(dice: Dice, since: date) -> Iterator[Ask]:
    told = {"indicator": "E10", "on": since - MONTH}
    source = "Genomgång av ärendesystemet före start."
    yield ask(dice.key("before"), "SetBaseline", value=0.125, source=source, **told)
    wrong = dice.key("wrong before")
    yield ask(wrong, "SetBaseline", value=0.5, **told)
    yield _back(dice, "WithdrawBaseline", "setting", wrong, "Felräknat.")


def _seats(dice: Dice, since: date) -> Iterator[Ask]:
    """Somebody left the steering group and was replaced; one was said to leave and stays."""
    holders = iter(HOLDERS)
    for body, seat, many in SEATED:
        for number in range(many):
            told = {"body": body, "seat": seat, "from_": since, "holder": next(holders)}
            yield ask(dice.key(f"seat {body} {seat} {number}"), "FillSeat", **told)
    left, stays = dice.key("seat steering leading 0"), dice.key("seat steering leading 1")
    yield ask(dice.key(left), "VacateSeat", seat=left, on=since + WEEK)
    told = {"body": "steering", "seat": "leading", "from_": since + WEEK, "holder": "Hodan"}
    yield ask(dice.key("successor"), "FillSeat", **told)
    yield ask(dice.key(stays), "VacateSeat", seat=stays, on=since + WEEK)
    yield _back(dice, "WithdrawSeatVacate", "seat", stays, "Stannar ett år till.", "stays")
    wrong = dice.key("wrong seat")
    told = {"body": "working", "seat": "member", "from_": since, "holder": "Rahel"}
    yield ask(wrong, "FillSeat", **told)
    yield _back(dice, "WithdrawSeatFill", "seat", wrong, "Tackade nej.")


def _decisions(dice: Dice, since: date) -> Iterator[Ask]:
    """One was carried out, one is open since long, one was said to be done and is not."""
    told = {"body": "steering", "decided_on": since}
    plan = {"title": "Informationsblad på fyra språk", "responsible": "Maria"}
    done, late, wrong = (dice.key(f"decision {it}") for it in ("done", "late", "wrong"))
    yield ask(done, "RecordDecision", **told, **plan, due_on=since + MONTH)
    yield ask(dice.key(done), "CloseDecision", decision=done, outcome="carried_out", on=since)
    told = {"body": "working", "decided_on": since}
    yield ask(late, "RecordDecision", **told, title="Fråga idrottsföreningarna om provpass")
    yield ask(dice.key(late), "CloseDecision", decision=late, outcome="carried_out", on=since)
    yield _back(dice, "WithdrawDecisionClose", "decision", late, "En förening återstår.", "still")
    told = {"body": "board", "decided_on": since, "number": "SN 2026/119"}
    yield ask(wrong, "RecordDecision", **told, title="Förlängda öppettider")
    yield _back(dice, "WithdrawDecision", "decision", wrong, "Bordlades.")


def _meetings(dice: Dice, since: date, today: date) -> Iterator[Ask]:
    """The steering group meets every other month, the working group every month."""
    for number in range((today - since) // MONTH):
        day = since + number * MONTH
        told = {"on": day, "present": dice.randint(3, 6)}
        before = [dice.key("decision late")] if number == 0 else []
        of = {"decisions": [str(it) for it in before]}
        yield ask(dice.key(f"working {day}"), "RecordMeeting", body="working", **told, **of)
        if number % 2 == 0:
            told = {"on": day + WEEK, "present": 3}
            yield ask(dice.key(f"steering {day}"), "RecordMeeting", body="steering", **told)
    wrong = dice.key("wrong meeting")
    yield ask(wrong, "RecordMeeting", body="steering", on=since, present=0)
    yield _back(dice, "WithdrawMeeting", "meeting", wrong, "Mötet ställdes in.")


def _grant(dice: Dice, since: date, today: date) -> Iterator[Ask]:
    """Granted at the beginning, spent month by month, a little of it given back."""
    year = since.year
    for purpose, ore in GRANTED.items():
        told = {"kind": "granted", "purpose": purpose, "amount_ore": ore, "on": since}
        yield ask(dice.key(f"granted {purpose}"), "EnterGrant", **told, year=year)
        for number in range((today - since) // MONTH):
            told |= {"kind": "spent", "amount_ore": ore // YEARLY, "on": since + number * MONTH}
            yield ask(dice.key(f"spent {purpose} {number}"), "EnterGrant", **told, year=year)
    told = {"kind": "returned", "purpose": "activities", "amount_ore": 1_250_00, "on": since}
    yield ask(dice.key("returned"), "EnterGrant", **told, year=year, receipt="V 2026/4711")
    wrong = dice.key("wrong entry")
    yield ask(wrong, "EnterGrant", **told | {"kind": "spent", "purpose": "other"}, year=year)
    yield _back(dice, "WithdrawGrantEntry", "entry", wrong, "Hörde till ett annat projekt.")


def _lessons(dice: Dice, since: date) -> Iterator[Ask]:
    text = "Den som följs dit första gången kommer oftare tillbaka."
    yield ask(dice.key("lesson"), "NoteLesson", on=since, theme="reach", text=text)
    wrong = dice.key("wrong lesson")
    yield ask(wrong, "NoteLesson", on=since, theme="other", text="Kaffet tog slut.")
    yield _back(dice, "WithdrawLesson", "lesson", wrong, "Ingen lärdom.")


def _disclosures(dice: Dice, since: date) -> Iterator[Ask]:
    """The steering group gets goal 1 exact; that everybody does was a slip."""
    told = {"figure": "G1", "decision": "SN 2026/120", "decided_on": since, "from_": since}
    yield ask(dice.key("disclosure"), "DecideDisclosure", recipient="steering", **told)
    wrong = dice.key("wrong disclosure")
    yield ask(wrong, "DecideDisclosure", recipient="public", **told)
    yield _back(dice, "WithdrawDisclosure", "disclosure", wrong, "Gäller bara styrgruppen.")


def _back(dice: Dice, command: str, target: str, of: UUID, reason: str, turn: str = "") -> Ask:
    told: dict[str, Any] = {target: of, "reason": reason}
    return ask(dice.key(f"{of} {turn}" if turn else of), command, **told)
