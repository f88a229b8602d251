"""The lot: which awarded squares are looked at once more. Pure, so that anybody can draw again what was drawn.

Each week has a key of its own that nobody knows before the week is over; a seal, the SHA-256 of the key, is laid down before
the first square of the week is drawn. For a square, `HMAC-SHA-256(key, "person/week/square")`, its first eight bytes read
as a number and divided by 2^64, lies evenly between 0 and 1. The square is drawn when that is below its chance:

    chance = share * (1 + hints), never above five times the share

A hint is a rule that let the claim pass, though only just, or a first award. What is drawn depends on the square, not on the
claim: withdrawing and claiming again draws the same lot.
"""

import hashlib
import hmac
from dataclasses import replace
from typing import Final

from cards.model import PersonId, Position, Week
from services.evidence import Claim, Facts, Judgement, Outcome, RuleKey, Ruling, Verdict
from services.prints import MOST_APART
from services.rules import RULES
from services.rules.policy import Policy

CODE: Final[RuleKey] = "audit"
LOST: Final = "lost"
"""Stands for a key that does not fit its seal: the service's own secret was changed during the week."""
MOST: Final = 5
"""How many times the share a chance is at most."""
WATCHED: Final = frozenset(
    {
        "duplicate_own",
        "duplicate_colleague",
        "photo_reused",
        "witness_ring",
        "burst",
        "customer_fatigue",
        "vague_no_detail",
    }
)
"""Rules that say when a claim passed only just."""


def tighter(policy: Policy) -> Policy:
    """The same policy with the thresholds of the watched rules a step tighter."""
    return replace(
        policy,
        same_words=policy.same_words * 0.85,
        shared_runs=policy.shared_runs * 0.75,
        photo_bits=min(policy.photo_bits + 1, MOST_APART),
        ring_pair_claims=max(2, policy.ring_pair_claims - 1),
        ring_month_claims=max(2, policy.ring_month_claims - 2),
        burst_claims=max(2, policy.burst_claims - 1),
        fatigue_colleagues=max(2, policy.fatigue_colleagues - 1),
        vague_details=policy.vague_details + 1,
        vague_density=policy.vague_density * 1.2,
    )


def with_hints(judgement: Judgement, claim: Claim, facts: Facts, policy: Policy) -> Judgement:
    """The judgement with `near` on the verdicts that were only just a pass, and the claims those speak of."""
    if judgement.ruling is not Ruling.ACCEPT:
        return judgement
    strict = tighter(policy)
    nearly = {
        rule.key: verdict
        for rule in RULES
        if rule.key in WATCHED - policy.switched_off
        and (verdict := rule.judge(claim, facts, strict)).outcome is not Outcome.PASS
    }
    return replace(judgement, verdicts=tuple(_marked(verdict, nearly) for verdict in judgement.verdicts))


def _marked(verdict: Verdict, nearly: dict[RuleKey, Verdict]) -> Verdict:
    found = nearly.get(verdict.rule)
    return verdict if found is None else replace(verdict, near=True, about=found.about)


def hints(verdicts: tuple[Verdict, ...], *, first: bool) -> int:
    """How many hints there are; `first` for somebody's first award."""
    return sum(verdict.near for verdict in verdicts) + first


def chance(share: float, hinted: int) -> float:
    """How likely a square is drawn, 0 to 1."""
    return min(1.0, share * min(MOST, 1 + hinted))


def subject(person: PersonId, week: Week, position: Position) -> str:
    """What is drawn: the person, the card's week, and the square as it is numbered on the card, from 1."""
    return f"{person}/{week}/{position + 1}"


def draw(key: bytes, what: str) -> float:
    """The number of a subject in a week with this key, from 0 up to 1."""
    return int.from_bytes(hmac.digest(key, what.encode(), hashlib.sha256)[:8], "big") / 2**64


def seal(key: bytes) -> str:
    """What is laid down before, and checked once the key is known."""
    return hashlib.sha256(key).hexdigest()
