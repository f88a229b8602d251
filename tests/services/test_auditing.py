"""The lot is even, weighted as it says, and the same for whoever draws again."""

import hashlib
from dataclasses import replace
from itertools import product
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cards.model import PersonId, Position, Week
from services import auditing
from services.evidence import Evidence, Facts, Judgement, Outcome, Ruling, Verdict
from services.rules import RULES, judge
from services.rules.examples import PRIYA, a_claim, earlier
from services.rules.policy import DEFAULT

WEEK = Week.parse("2026-W48")
KEYS = st.binary(min_size=32, max_size=32)
STORY = "Her sister has left the workshop, so she does the invoices at her kitchen table until one in the morning."


def squares(people: int) -> list[str]:
    return [
        auditing.subject(PersonId(f"U{number}"), WEEK, Position(square))
        for number in range(people)
        for square in range(25)
    ]


@pytest.mark.parametrize("seed", range(5))
def test_about_the_published_share_is_drawn(seed: int) -> None:
    key = hashlib.sha256(bytes([seed])).digest()
    draws = [auditing.draw(key, what) for what in squares(400)]
    for share, hinted in product([0.01, 0.03, 0.2], [0, 1, 4, 9]):
        likely = auditing.chance(share, hinted)
        expected, spread = likely * len(draws), sqrt(likely * (1 - likely) * len(draws))
        assert abs(sum(draw < likely for draw in draws) - expected) < 4 * spread + 1, (share, hinted)


@pytest.mark.parametrize("seed", range(3))
def test_draws_lie_evenly(seed: int) -> None:
    key = hashlib.sha256(bytes([seed])).digest()
    tenths = [0] * 10
    for what in squares(400):
        tenths[int(10 * auditing.draw(key, what))] += 1
    expected = 1000
    assert sum((found - expected) ** 2 / expected for found in tenths) < 27.9  # one in a thousand, 9 degrees


@given(key=KEYS, share=st.floats(0, 1), hinted=st.integers(0, 30))
def test_a_hint_never_makes_it_less_likely_and_never_more_than_five_times(
    key: bytes, share: float, hinted: int
) -> None:
    plain, more = auditing.chance(share, 0), auditing.chance(share, hinted)
    assert plain == share
    assert plain <= more <= min(1.0, auditing.MOST * share)
    assert 0 <= auditing.draw(key, "U0/2026-W48/1") < 1


@given(key=KEYS, other=KEYS)
def test_the_seal_names_one_key_and_the_draw_needs_it(key: bytes, other: bytes) -> None:
    assert auditing.seal(key) == hashlib.sha256(key).hexdigest()
    if key != other:
        assert auditing.seal(key) != auditing.seal(other)
        assert auditing.draw(key, "U0/2026-W48/1") != auditing.draw(other, "U0/2026-W48/1")


def test_whoever_knows_the_key_draws_the_same() -> None:
    """As the page that explains the lot says it, step by step."""
    key = bytes(range(32))
    what = auditing.subject(PersonId("U0ANA"), WEEK, Position(6))
    assert what == "U0ANA/2026-W48/7"
    inner = hashlib.sha256(bytes(b ^ 0x36 for b in key.ljust(64, b"\0")) + what.encode()).digest()
    outer = hashlib.sha256(bytes(b ^ 0x5C for b in key.ljust(64, b"\0")) + inner).digest()
    assert auditing.draw(key, what) == int.from_bytes(outer[:8], "big") / 2**64


def near(evidence: Evidence, facts: Facts) -> set[str]:
    claim = a_claim(evidence)
    marked = auditing.with_hints(judge(claim, facts), claim, facts, DEFAULT)
    return {verdict.rule for verdict in marked.verdicts if verdict.near}


TELLING = Evidence(
    customer="Chayo",
    story="Chayo counted the jars twice, found 14 with the old label, laughed, and called her brother Beto over from the forge.",
)


def test_a_fourth_claim_in_half_an_hour_is_near_a_burst() -> None:
    own = tuple(earlier(Evidence(), days=0, minutes=minutes) for minutes in (9, 6, 3))
    assert near(TELLING, Facts(own_claims=own)) == {"burst"}
    assert near(TELLING, Facts(own_claims=own[:1])) == set()


def test_two_who_vouched_for_each_other_once_are_near_a_ring() -> None:
    theirs = earlier(Evidence(witnesses=(a_claim(TELLING).author,)), PRIYA, days=3)
    given_back = replace(TELLING, witnesses=(PRIYA,))
    assert near(given_back, Facts(colleagues_claims=(theirs,))) == {"witness_ring"}


def test_a_story_that_is_rather_like_a_colleagues_is_near() -> None:
    told = (
        "Her aunt has left the workshop, so she writes the invoices at a desk in the hall until two at night."
    )
    facts = Facts(colleagues_claims=(earlier(Evidence(story=STORY), PRIYA),))
    assert "duplicate_colleague" in near(Evidence(customer="Rocío", story=told), facts)


def test_only_a_pass_can_be_near() -> None:
    claim = a_claim(TELLING)
    asked = Judgement(ruling=Ruling.ASK, verdicts=(Verdict(rule="burst", outcome=Outcome.ASK),))
    assert auditing.with_hints(asked, claim, Facts(), DEFAULT) == asked


def test_a_rule_that_is_switched_off_gives_no_hint() -> None:
    own = tuple(earlier(Evidence(), days=0, minutes=minutes) for minutes in (9, 6, 3))
    claim, off = a_claim(TELLING), replace(DEFAULT, switched_off=frozenset({"burst"}))
    marked = auditing.with_hints(judge(claim, Facts(own_claims=own), off), claim, Facts(own_claims=own), off)
    assert not any(verdict.near for verdict in marked.verdicts)


def test_every_watched_rule_is_one() -> None:
    assert {rule.key for rule in RULES} >= auditing.WATCHED


def test_hints_are_counted_with_a_first_award() -> None:
    verdicts = (
        Verdict(rule="burst", outcome=Outcome.PASS, near=True),
        Verdict(rule="x", outcome=Outcome.PASS),
    )
    assert auditing.hints(verdicts, first=False) == 1
    assert auditing.hints(verdicts, first=True) == 2
