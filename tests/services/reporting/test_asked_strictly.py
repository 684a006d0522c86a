"""A reading refuses what it would ignore: another figure than was asked for is worse than none."""

import pytest

from deploy.contracts import applications
from shared.permissions import MAY
from shared.web.strict import Reading
from tests.services.reporting.book import Book
from tests.services.reporting.may import FIRST, LAST


@pytest.mark.parametrize("path", ["/goals", "/indicators/E0", "/status"])
async def test_a_parameter_that_a_reading_does_not_know_is_refused_and_pointed_to(
    book: Book, path: str
) -> None:
    answer = await book.ask(path, form=FIRST, to=LAST)
    told = answer.json()
    assert (answer.status_code, told["code"]) == (422, "unknown_field")
    assert "/form" in [it["pointer"] for it in told["errors"]]


async def test_what_somebody_made_up_is_not_echoed(book: Book) -> None:
    answer = await book.door.get(
        "/goals?Zarqavina%20Ali=1", headers={"Authorization": f"Bearer {book.tokens['analyst']}"}
    )
    assert [it["pointer"] for it in answer.json()["errors"]] == [""]
    assert "Zarqavina" not in answer.text


async def test_of_two_values_none_is_taken_and_nobody_is_told_that_first(book: Book) -> None:
    asked = f"/goals?from={FIRST}&from={FIRST}&to={LAST}"
    known = {"Authorization": f"Bearer {book.tokens['analyst']}"}
    answer = await book.door.get(asked, headers=known)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong_format")
    assert [it["pointer"] for it in answer.json()["errors"]] == ["/from"]
    for path in (asked, "/goals?form=1"):
        assert (await book.door.get(path)).status_code == 401


def test_every_reading_that_one_signs_in_for_is_asked_strictly() -> None:
    for service, app in applications().items():
        names = {it.name for it in app.routes if isinstance(it, Reading)}
        every = {it.name for it in app.routes if "GET" in it.methods}  # type: ignore[attr-defined]
        assert every & MAY.keys() <= names, service
