"""A table says what is wrong with it, whole."""

import pytest

from tests.support.table import for_each


def test_every_combination_is_tried_and_those_that_fail_are_named_together() -> None:
    tried = list[tuple[object, ...]]()

    @for_each([1, 2, 3], "ab")
    def sums(number: int, letter: str) -> None:
        tried.append((number, letter))
        assert number == 2, "is not two"

    with pytest.raises(AssertionError, match="is not two") as failed:
        sums()
    assert tried == [(1, "a"), (1, "b"), (2, "a"), (2, "b"), (3, "a"), (3, "b")]
    assert all(case in str(failed.value) for case in ("1, a", "3, b"))
    assert "2, a" not in str(failed.value)


def test_an_empty_table_is_a_mistake() -> None:
    @for_each([])
    def nothing(case: object) -> None:
        raise AssertionError(case)

    with pytest.raises(AssertionError):
        nothing()
