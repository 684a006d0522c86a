from deploy.dictionary import FILE, dictionary
from services.reporting.exports.views import SHOWN


def test_the_data_dictionary_says_what_the_views_are_made_of() -> None:
    assert FILE.read_text(encoding="utf-8") == dictionary(), "run: python -m deploy.contracts"


def test_every_sentence_of_it_is_one() -> None:
    said = [it.meaning for it in SHOWN] + [c.meaning for it in SHOWN for c in it.columns]
    assert [it for it in said if not it.endswith(".") or "|" in it or "\n" in it] == []
