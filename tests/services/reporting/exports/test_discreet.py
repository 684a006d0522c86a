"""An export tells nothing of another export, nobody chooses it, and the protected are not in it."""

from uuid import uuid4

import pytest

from deploy.local import issuer
from services.reporting.exports import facts
from shared.events.merges import PersonsMerged
from shared.events.protection import ProtectedIdentitySet
from shared.events.words import MergeId, PersonId
from tests.services.reporting.book import Book
from tests.services.reporting.exporting import DAY, NOON, ask, begun, came, exported, known, records


async def test_two_exports_cannot_be_joined_by_the_order_of_their_rows_or_pages(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(facts, "PAGE", 10)
    born = range(1950, 1990)
    people_ = [known(uuid4()).model_copy(update={"birth_year": year}) for year in born]
    await book.tell(*people_, at=NOON)
    orders = [[row["birth_year"] for row in await exported(book, "person")] for _ in range(3)]
    assert all({*order} == {*born} for order in orders)
    assert len({tuple(order) for order in orders}) == 3
    assert len({frozenset(order[:10]) for order in orders}) == 3
    again = await begun(book)
    one, other = [await exported(book, "person", export=again) for _ in range(2)]
    assert one == other
    assert [row["person"] for row in one] == sorted(row["person"] for row in one)


async def test_an_export_is_its_own_callers_at_its_own_index_and_nobody_chooses_it(
    book: Book,
) -> None:
    quoted = await book.tell(known(uuid4()), at=NOON)
    mine = await begun(book)
    await book.tell(known(uuid4()), at=NOON)
    told = (await ask(book, "person", export=mine)).json()
    assert (told["as_of"], told["export"]) == (quoted, mine)
    other = issuer.token(book.foundation.stack.home, ["analyst"], sub="another")
    before = len(await records(book))
    refused: list[dict[str, object]] = [
        {"export": mine, "token": other},
        {"export": mine, "as_of": quoted + 1},
        {"export": uuid4()},
        {"export": "å"},
        {"export": f"AAAA{mine[4:]}"},
        {"after": uuid4()},
    ]
    for asked in refused:
        answer = await ask(book, "person", **asked)
        assert (answer.status_code, answer.json()["code"]) == (403, "not_your_export")
    assert [it["outcome"] for it in (await records(book))[before:]] == ["not_your_export"] * 6


async def test_who_is_protected_is_left_out_and_not_counted_at_any_index(book: Book) -> None:
    amina, samira, dropped = uuid4(), uuid4(), uuid4()
    three = (amina, samira, dropped)
    quoted = await book.tell(*map(known, three), *map(came, three), at=NOON)
    mine = await begun(book)
    await book.tell(
        PersonsMerged(merge=MergeId(uuid4()), keep=PersonId(samira), drop=PersonId(dropped)),
        ProtectedIdentitySet(person=PersonId(samira), on=True, named_readers=("zahra",), since=DAY),
        at=NOON,
    )
    before = len(await records(book))
    indexes: list[dict[str, object]] = [{}, {"as_of": quoted}, {"export": mine}]
    for asked in indexes:
        for view in ("person", "visit"):
            page = (await ask(book, view, **asked)).json()
            assert (len(page["items"]), page["subjects"]) == (1, 1)
    assert {id_ for it in (await records(book))[before:] for id_ in it["subjects"]} == {str(amina)}
    named = issuer.token(book.foundation.stack.home, ["analyst"], sub="zahra")
    assert len(await exported(book, "person", token=named)) == 2
