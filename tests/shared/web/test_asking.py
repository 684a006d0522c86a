"""What a request says: its key, its JSON, and what it wants to have been heard."""

import json
from uuid import UUID, uuid4

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.web.asking import after, canonical, json_of, key_of
from shared.web.problems import Problem

KEY = "0190f3c4-7d5e-7a31-9c42-5b1f0c2e7a04"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
PLAIN = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | TEXTS
TREES = st.recursive(
    PLAIN, lambda kids: st.lists(kids) | st.dictionaries(TEXTS, kids), max_leaves=20
)


@given(TREES, st.sampled_from([None, 1]), st.booleans())
def test_json_is_read_as_it_was_written_however_it_is_laid_out(
    tree: object, indent: int | None, escaped: object
) -> None:
    written = json.dumps(tree, indent=indent, ensure_ascii=bool(escaped)).encode()
    assert json_of(written) == tree
    assert json_of(orjson.dumps(tree)) == tree


@given(st.dictionaries(TEXTS, TREES, min_size=1), st.data())
def test_a_member_named_twice_is_not_json_that_we_read(
    tree: dict[str, object], data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(sorted(tree)))
    again = {name: data.draw(PLAIN)}
    doubled = orjson.dumps(tree)[:-1] + b"," + orjson.dumps(again)[1:]
    for body in (doubled, b'[0,{"a":%b}]' % doubled):
        with pytest.raises(Problem, match="unreadable_body"):
            json_of(body)


@given(st.dictionaries(TEXTS, TREES))
def test_receipts_of_years_ago_compare_with_the_bytes_they_were_made_of(
    sent: dict[str, object],
) -> None:
    data = orjson.dumps(sent, option=orjson.OPT_SORT_KEYS)
    whole = orjson.dumps(["RecordVisit", sent], option=orjson.OPT_SORT_KEYS)
    assert canonical("RecordVisit", data) == whole


def test_a_member_named_twice_is_noticed_however_it_is_written() -> None:
    written = (b'{"a":1,"\\u0061":1}', b'{"a" : 1 ,\n"a" :\t":"}', b'{"\\"":1,"\\"":":"}')
    for body in (*written, b'{"a":1,"a":":"}', b'{"a":1,"a" :1}', b'{"a":[{"b":1,"b":2}]}'):
        with pytest.raises(Problem, match="unreadable_body"):
            json_of(body)


@pytest.mark.parametrize("written", [KEY, KEY.upper()])
def test_a_key_is_a_uuid_as_rfc_9562_writes_it(written: str) -> None:
    assert key_of(written) == UUID(KEY)


@pytest.mark.parametrize(
    "written",
    [
        "key",
        KEY.replace("-", ""),
        f"{{{KEY}}}",
        f"urn:uuid:{KEY}",
        f" {KEY}",
        f"{KEY}\n",
        KEY.replace("0190f3c4", "+190f3c4"),
        KEY.replace("0190f3c4", "0_90f3c4"),
        KEY.replace("0190f3c4", "\uff10190f3c4"),
        str(UUID(int=0)),
    ],
)
def test_anything_else_is_no_key(written: str) -> None:
    with pytest.raises(Problem, match="key_malformed"):
        key_of(written)


def test_a_key_is_said_once() -> None:
    for said in ((), ("",)):
        with pytest.raises(Problem, match="key_missing"):
            key_of(*said)
    with pytest.raises(Problem, match="key_malformed"):
        key_of(KEY, str(uuid4()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (None, {}),
        ("", {}),
        ("visits=17", {"visits": 17}),
        (" visits = 17 , referrals=4,", {"visits": 17, "referrals": 4}),
        (f"visits={10**18 - 1}", {"visits": 10**18 - 1}),
    ],
)
def test_what_is_wanted_to_have_been_heard(text: str | None, wanted: dict[str, int]) -> None:
    assert after(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "visits",
        "visits=",
        "visits=x",
        "visits=-1",
        "visits=1.5",
        "visits=\u0661",
        "other=1",
        "=1",
        "visits=" + "9" * 19,
        "visits=" + "9" * 5000,
    ],
)
def test_whatever_else_is_wanted_is_malformed(text: str) -> None:
    with pytest.raises(Problem, match="header_malformed"):
        after(text)
