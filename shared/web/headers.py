"""What a request's headers say, as the server has read them: names in lower case, in their order."""

from starlette.types import Scope


def said(scope: Scope, name: bytes) -> str | None:
    """The first header of this name; None where there is none."""
    for known, value in scope["headers"]:
        if known == name:
            return str(value.decode("latin-1"))
    return None


def all_said(scope: Scope, name: bytes) -> list[str]:
    """Every header of this name."""
    return [value.decode("latin-1") for known, value in scope["headers"] if known == name]
