"""What each category counts as on a day."""

from datetime import date
from typing import Annotated, Final
from uuid import UUID

from services.referrals.projections.naming import NAMES
from shared.database import Fetches
from shared.events.personal import CODE, OPAQUE, PUBLIC, WHEN, NotPersonal
from shared.events.words import COUNTED_FOR_GOAL_1
from shared.events.words import Category as Code
from shared.readmodel import ReadModel

HOLDING: Final = """
select distinct on (category) category, counts_for_goal_1, since, definition
from category where since <= $1
order by category, since desc, told_at desc
"""


class Category(ReadModel):
    """A category: whether it counts for goal 1, by default or since the definition that holds."""

    code: Annotated[Code, CODE]
    name: Annotated[str, PUBLIC]
    counts_for_goal_1: Annotated[bool, NotPersonal("what a category counts as")]
    since: Annotated[date | None, WHEN] = None
    definition: Annotated[UUID | None, OPAQUE] = None


async def categories(db: Fetches, on: date) -> list[Category]:
    """Every category as it counts on a day."""
    holding = {row["category"]: dict(row) for row in await db.fetch(HOLDING, on)}
    return [_shown(code, name, holding.get(code, {})) for code, name in NAMES.items()]


def _shown(code: Code, name: str, holding: dict[str, object]) -> Category:
    said = {k: v for k, v in holding.items() if k != "category"}
    by_default = {"counts_for_goal_1": code in COUNTED_FOR_GOAL_1}
    return Category.model_validate({"code": code, "name": name} | by_default | said)
