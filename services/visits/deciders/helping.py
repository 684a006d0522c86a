"""Which help was given on a visit, and by whom: a code once for each who gave it."""

from collections.abc import Iterable

from services.visits.commands.visits import GivenSupport, Supports
from shared.events.visits import Given, SupportGiven, VisitCorrected, VisitRecorded
from shared.events.words import Giver


def given(fact: VisitRecorded | SupportGiven | VisitCorrected) -> tuple[Given, ...]:
    """The help that a fact tells of, each with whoever gave it."""
    givers = fact.givers or (fact.given_by,) * len(fact.supports)
    return tuple(zip(fact.supports, givers, strict=True))


def told(supports: Supports, given_by: Giver | None) -> tuple[Given, ...]:
    """What a wish tells; whoever is not named beside the help is who is named for all of it."""
    each = [(it, given_by) if isinstance(it, str) else (it.code, it.given_by) for it in supports]
    return _named(each)


def added(
    before: tuple[Given, ...], said: tuple[Given, ...]
) -> tuple[tuple[Given, ...], tuple[Given, ...]]:
    """What was known, with who gave it where only now somebody is named; and what was not known.

    That is other help, or the same by somebody else: by whom is not said, it may be the same.
    """
    by: dict[str, Giver] = {}
    for code, giver in said:
        if giver:
            by.setdefault(code, giver)
    known = tuple([(code, giver or by.get(code)) for code, giver in before])
    codes = {code for code, _ in known}
    return known, tuple([it for it in said if it not in known and (it[1] or it[0] not in codes)])


def put_right(known: Iterable[Given], supports: Supports) -> tuple[Given, ...]:
    """What replaces it: of help that stays, and of which nobody is named anew, whoever gave it did."""
    before, found = tuple(known), list[Given]()
    for it in supports:
        if isinstance(it, GivenSupport):
            found.append((it.code, it.given_by))
        else:
            found += [one for one in before if one[0] == it] or [(it, None)]
    return _named(found)


def as_facts(given: tuple[Given, ...]) -> dict[str, object]:
    """As an event carries it: one who gave all, or each one's giver in their order."""
    codes, givers = tuple([code for code, _ in given]), tuple([giver for _, giver in given])
    if len(set(givers)) > 1:
        return {"supports": codes, "givers": givers}
    return {"supports": codes, "given_by": givers[0] if givers else None}


def as_told(given: Iterable[Given], *, by_whom: bool) -> tuple[object, ...]:
    """As a caller tells it: codes, or, for whoever tells by whom, both where that is known."""
    if not by_whom:
        return tuple(dict.fromkeys(code for code, _ in given))
    return tuple({"code": code, "given_by": by} if by else code for code, by in given)


def _named(given: Iterable[Given]) -> tuple[Given, ...]:
    """Each once; where somebody is named, nobody is not."""
    each = dict.fromkeys(given)
    named = {code for code, giver in each if giver}
    return tuple([it for it in each if it[1] or it[0] not in named])
