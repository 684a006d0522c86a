"""Nobody leaves garbage uncollected for good."""

import gc

import pytest

from shared.undisturbed import undisturbed


def test_garbage_is_looked_for_again_whoever_ends_first_and_however() -> None:
    first, second = undisturbed(), undisturbed()
    with first:
        assert not gc.isenabled()
        with second:
            assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), undisturbed():
        raise ZeroDivisionError
    assert gc.isenabled()
