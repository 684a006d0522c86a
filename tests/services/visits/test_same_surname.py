"""Whoever reads of somebody with their own family name is flagged for the review; the name is kept nowhere."""

import json
from dataclasses import replace
from urllib.parse import quote

import pytest
from joserfc.jwk import OKPKey

from tests.books import Books
from tests.doors import SITE
from tests.http import Caller
from tests.tokens import claims, signed

NAMED = {"target_group": "abo", "site": SITE, "given_name": "Sara", "family_name": "Al-Öztürk"}


@pytest.mark.parametrize(
    ("surname", "flags"),
    [("al Ozturk", ["same_surname"]), ("Öztürk", None), ("Berg", None), (None, None)],
)
async def test_a_record_and_a_card_are_opened_under_the_readers_own_name(
    host: Caller, books: Books, surname: str | None, flags: list[str] | None
) -> None:
    person = await host.made("/visits/people", NAMED)
    card = (await host.post(f"/visits/people/{person}/cards", {})).json()["code"]
    key = OKPKey.import_key(json.loads(host.brygga.home.issuer.read_text()))
    reader = replace(host, token=signed(key, claims(family_name=surname)))
    for path in (f"/visits/people/{person}", f"/visits/cards/{quote(card)}"):
        before = (await books.ends())["visits"]
        assert (await reader.get(path)).status == 200
        [fact] = await books.since("visits", before)
        assert fact["data"].get("flags") == flags
        assert surname is None or surname not in json.dumps(fact)
