"""A header is found by its name; of several with one name the first counts, or all do."""

from shared.web.headers import all_said, said

SCOPE = {"headers": [(b"accept", b"a"), (b"idempotency-key", b"1"), (b"idempotency-key", b"\xe5")]}


def test_the_first_of_a_name_is_what_is_said() -> None:
    assert said(SCOPE, b"idempotency-key") == "1"
    assert said(SCOPE, b"authorization") is None


def test_all_of_a_name_are_told_in_their_order() -> None:
    assert all_said(SCOPE, b"idempotency-key") == ["1", "å"]
    assert all_said(SCOPE, b"authorization") == []
