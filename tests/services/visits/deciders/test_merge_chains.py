"""Merges, undone in any order, in chains of any shape: what is decided and read is what a plain model says."""

from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from services.visits.commands.leaves import WithdrawParentalLeave
from services.visits.commands.merges import MergePersons, UndoMerge
from services.visits.commands.people import WithdrawPerson
from services.visits.deciders.merges import merges
from services.visits.deciders.one_person import is_theirs
from services.visits.deciders.people import people
from shared.decider import Accepted, AnyDecider, Asked, Refused, Seen
from shared.events.envelope import Recorded
from shared.events.people import PersonRegistered
from shared.log.aliases import Aliases
from tests.given import EVENING, HOST, facts, named

PEOPLE = [named(f"person {n}") for n in range(6)]
chosen = st.sampled_from(PEOPLE)
Command = MergePersons | UndoMerge | WithdrawPerson


class Chains(RuleBasedStateMachine):
    """Six people whom somebody merges, parts and takes back without looking."""

    def __init__(self) -> None:
        super().__init__()
        registered = (
            PersonRegistered(person=who, target_group="abo", site="here") for who in PEOPLE
        )
        self.log: dict[UUID, tuple[Recorded, ...]] = {it.person: facts([it]) for it in registered}
        self.aliases = Aliases()
        self.kept: dict[UUID, UUID] = {}
        self.made: list[tuple[UUID, UUID, UUID]] = []
        self.standing: dict[UUID, UUID] = {}
        self.gone: set[UUID] = set()

    @rule(keep=chosen, drop=chosen)
    def merge(self, keep: UUID, drop: UUID) -> None:
        key = named(f"merge {len(self.made)}")
        fits = keep != drop and not {keep, drop} & {*self.gone, *self.kept}
        said = self._ask(merges, MergePersons(keep=keep, drop=drop), drop, key, key)
        assert said is fits
        if fits:
            self.made.append((key, keep, drop))
            self.kept[drop], self.standing[drop] = keep, key

    @rule(which=st.integers(0, 30))
    def undo(self, which: int) -> None:
        if not self.made:
            return
        merge, _, drop = self.made[which % len(self.made)]
        stands = self.standing.get(drop) == merge and drop not in self.gone
        said = self._ask(merges, UndoMerge(merge=merge), drop, named("undo"), merge)
        assert said is stands
        if stands:
            del self.kept[drop], self.standing[drop]

    @rule(who=chosen)
    def withdraw(self, who: UUID) -> None:
        dropped = who in self.kept and self.kept[who] not in self.gone
        fits = who not in self.gone and not dropped
        wish = WithdrawPerson(person=who, reason="a slip")
        assert self._ask(people, wish, who, named("withdrawal"), who) is fits
        if fits:
            self.gone.add(who)

    @rule(who=chosen, own=chosen)
    def take_back(self, who: UUID, own: UUID) -> None:
        wish = WithdrawParentalLeave(person=who, leave=named("leave"), reason="a slip")
        others = tuple(id_ for id_ in self.aliases.ids(who) if id_ != who)
        asked: Asked[WithdrawParentalLeave] = Asked(
            *(wish, named("key"), "somebody", EVENING, EVENING.date(), wish.leave),
            roles=HOST,
            others=others,
        )
        theirs = is_theirs(own, asked, Seen(self.log))
        assert theirs is (self._canonical(who) == self._canonical(own))

    @invariant()
    def everybody_is_shown_where_the_model_says(self) -> None:
        shown = {who: self._canonical(who) for who in PEOPLE}
        assert {who: self.aliases.canonical(who) for who in PEOPLE} == shown
        for who in {*shown.values()} - self.gone:
            below = {other for other in PEOPLE if shown[other] == who} - {who}
            assert set(self.aliases.dropped_for(who)) == below

    def _canonical(self, who: UUID) -> UUID:
        keep = self.kept.get(who)
        return who if keep is None or keep in self.gone else self._canonical(keep)

    def _ask(
        self, decider: AnyDecider, wish: Command, stream: UUID, key: UUID, thing: UUID
    ) -> bool:
        """Whether it is accepted, once all it looks at is read (`judge`); what follows is in the log then."""
        asked = Asked(wish, key, "somebody", EVENING, EVENING.date(), thing, roles=HOST)
        state = decider.state(self.log[stream])
        named = {*decider.reads(asked), *decider.reads_then(state)}
        while True:
            seen = Seen({it: self.log[it] for it in named if it in self.log})
            try:
                decision: Accepted | None = decider.decide(asked, state, seen)
            except Refused:
                decision = None
            if seen.looked_at <= {*named, stream}:
                break
            named |= seen.looked_at
        if decision is None:
            return False
        since = self.log[stream][-1].version
        follows = facts([decision.events], since)
        self.log[stream] = (*self.log[stream], *follows)
        for fact in (*follows, *follows):  # knowing it twice changes nothing
            self.aliases.take(fact)
        return True


Chains.TestCase.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
TestChains = Chains.TestCase
