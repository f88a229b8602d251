"""Fingerprints: whatever is near is found by its keys."""

import random

from hypothesis import given
from hypothesis import strategies as st

from services.prints import BITS, bands, numbers, photo, probes, signed, telling, upright, upright_photo

prints = st.integers(min_value=0, max_value=2**BITS - 1).filter(lambda each: 14 < each.bit_count() < 50)
few_bits = st.sets(st.integers(min_value=0, max_value=BITS - 1), max_size=7)


@given(prints, few_bits)
def test_two_prints_that_differ_in_seven_bits_or_fewer_share_a_key(one: int, turned: set[int]) -> None:
    other = one ^ sum(1 << bit for bit in turned)
    assert set(bands([other])) & set(probes([one]))


def test_other_prints_hardly_ever_share_a_key() -> None:
    chance = random.Random(7)
    kept = [set(bands([chance.getrandbits(BITS)])) for _ in range(2000)]
    asked = set(probes([chance.getrandbits(BITS)]))
    assert sum(bool(asked & each) for each in kept) < 20


@given(st.lists(st.integers(min_value=0, max_value=2**BITS - 1), min_size=16, max_size=16))
def test_what_was_kept_is_what_the_rules_see(found: list[int]) -> None:
    seen = photo("a1" * 32, tuple(found))
    kept = upright_photo("a1" * 32, [signed(each) for each in upright(tuple(found))])
    assert (kept.phash, kept.centre) == (seen.phash, seen.centre)
    assert sorted(numbers(seen)) == sorted(found)
    assert all(-(2**63) <= signed(each) < 2**63 for each in found)


def test_a_print_of_one_surface_is_no_print() -> None:
    assert telling([0, 2**BITS - 1, 0b111111]) == ()
    assert bands([0]) == probes([0]) == ()
