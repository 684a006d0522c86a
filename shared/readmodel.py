"""What a query answers with; every field says what it tells of a person."""

from pydantic import BaseModel, ConfigDict


class ReadModel(BaseModel):
    """An answer, field by field annotated as personal or not (DESIGN §10)."""

    model_config = ConfigDict(frozen=True)
