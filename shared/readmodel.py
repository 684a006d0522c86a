"""What a query answers with; every field says what it tells of a person."""

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from shared.events.personal import COUNT
from shared.events.words import ChildBand


class ReadModel(BaseModel):
    """An answer, field by field annotated as personal or not (DESIGN §10)."""

    model_config = ConfigDict(frozen=True)


class Heads(ReadModel):
    """How many were there, and of the children how many of which age, as the latest count has it."""

    newcomers: Annotated[int, COUNT]
    established: Annotated[int, COUNT]
    unknown: Annotated[int, COUNT]
    children: Annotated[dict[ChildBand, int], COUNT]


R = TypeVar("R", bound=ReadModel)


class Listed(BaseModel, Generic[R]):
    """Several of them."""

    items: list[R]


class Paged(Listed[R]):
    """Some of them, and the cursor of the page after; null where there is none."""

    next: str | None
