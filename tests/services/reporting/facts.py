"""Facts of four services as the bus carries them, readings among them: leaves for the audit logs."""

from collections import Counter
from collections.abc import Iterator
from random import Random

from services.reporting.ledger import commit
from shared.events.activities import PartnerWithdrawn
from shared.events.categories import CategoryDefinitionWithdrawn
from shared.events.common import PersonalDataRead
from shared.events.event import Event
from shared.events.target_groups import TargetGroupDefinitionWithdrawn
from shared.events.targets import GoalSetWithdrawn
from shared.events.words import SERVICES, DefinitionId, PartnerId, Service, SettingId
from shared.log.tail import Heard
from tests.services.reporting.book import Book
from tests.services.reporting.telling import FIRST, Said, hear, named

READ = PersonalDataRead(
    reader="tester", roles=("host",), purpose="followup", release="listed", outcome="released"
)
OTHER: dict[Service, Event] = {
    "visits": TargetGroupDefinitionWithdrawn(definition=DefinitionId(named("definition", 0))),
    "activities": PartnerWithdrawn(partner=PartnerId(named("partner", 0))),
    "referrals": CategoryDefinitionWithdrawn(definition=DefinitionId(named("definition", 0))),
    "reporting": GoalSetWithdrawn(setting=SettingId(named("setting", 0))),
}


def heard(count: int, chance: Random, told: Counter[Service]) -> Iterator[Heard]:
    """So many facts from anywhere, each service's in its order; every third or so is a reading."""
    for _ in range(count):
        service = chance.choice(SERVICES)
        told[service] += 1
        stream = named(f"stream of {service}", told[service])
        event = READ if chance.random() < 0.3 else OTHER[service]
        yield hear(service, told[service], Said(stream, stream, event), FIRST)


async def grow(book: Book, count: int, chance: Random) -> int:
    """Let the ledger take in so many facts, folded by nobody; its new index."""
    async with book.node.db.acquire() as db:
        book.tree = await commit(db, (), book.tree, list(heard(count, chance, book.told)))
    return book.tree.size
