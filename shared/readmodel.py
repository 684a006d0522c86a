"""What a query answers with; every field says what it tells of a person."""

from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict


class ReadModel(BaseModel):
    """An answer, field by field annotated as personal or not (DESIGN §10)."""

    model_config = ConfigDict(frozen=True)


R = TypeVar("R", bound=ReadModel)


class Listed(BaseModel, Generic[R]):
    """Several of them."""

    items: list[R]


class Paged(Listed[R]):
    """Some of them, and the cursor of the page after; null where there is none."""

    next: str | None
