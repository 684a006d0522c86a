import pytest

from deploy.sheets.words import unsaid
from tests.sheets import keys, read, text


@pytest.mark.parametrize(
    "name",
    [
        "NN",
        "N.N.",
        "Okänd kvinna",
        "okänd",
        "anonym man",
        "Anonym 2",
        "Unknown visitor",
        "vill inte säga",
        "Gäst",
        "ingen",
        "saknas",
        "Namn saknas",
        "utan namn",
        "inkognito",
        "Okänd, kvinna",
        "vill ej uppge namn",
        "-",
    ],
)
def test_who_says_no_name_is_nameless(name: str) -> None:
    raw = text("Datum;Namn;Stöd", f"2026-09-03;{name};it", f"2026-09-03;{name};it")
    assert [row.name for row in read(raw).rows] == [None, None]
    assert len(keys(read(raw))) == 2


@pytest.mark.parametrize(
    "name", ["Okan Demir", "Ville Jansson", "Ville J", "Ingeneva Ek", "Nina Gast"]
)
def test_a_name_that_begins_like_none_is_one(name: str) -> None:
    assert not unsaid(name)
