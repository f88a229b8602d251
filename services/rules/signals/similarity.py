"""Whether two stories are one, told twice."""

from functools import lru_cache

from rapidfuzz import fuzz

from services.evidence import Claim, EarlierClaim, Facts
from services.rules.policy import Policy
from services.rules.signals.text import tokens

_RUN = 3
_LENGTHS = 3.0
_ROUGH_SHARE = 0.4


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(tokens(text))


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    said = tokens(text)
    return frozenset(said[start : start + _RUN] for start in range(len(said) - _RUN + 1))


def same_story(text: str, other: str, policy: Policy) -> bool:
    """Whether the stories share most of their words in order, or most of the shorter one's three-word runs."""
    if not _comparable(text, other, policy):
        return False
    mine, theirs = _runs(text), _runs(other)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    if shared >= policy.shared_runs:
        return True
    return fuzz.ratio(" ".join(tokens(text)), " ".join(tokens(other))) >= 100 * policy.same_words


def _comparable(text: str, other: str, policy: Policy) -> bool:
    """Cheap checks first: similar length, and many words in common."""
    if not text or not other or not 1 / _LENGTHS <= len(text) / len(other) <= _LENGTHS:
        return False
    mine, theirs = _words(text), _words(other)
    smaller = min(len(mine), len(theirs))
    return smaller >= policy.twin_words * _ROUGH_SHARE and len(mine & theirs) >= _ROUGH_SHARE * smaller


def earliest_twin(claim: Claim, facts: Facts, policy: Policy) -> EarlierClaim | None:
    """The first claim of the history with this story in it, whoever's: its author is the one whose words they are."""
    text = claim.evidence.text
    if len(tokens(text)) < policy.twin_words:
        return None
    twins = (
        earlier
        for earlier in (*facts.own_claims, *facts.colleagues_claims)
        if same_story(text, earlier.evidence.text, policy) and not _together(claim, earlier)
    )
    return min(twins, key=lambda twin: (twin.submitted_at, twin.author != claim.author), default=None)


def _together(claim: Claim, earlier: EarlierClaim) -> bool:
    """Two people who were there may tell it alike."""
    if earlier.author == claim.author:
        return False
    return earlier.author in claim.evidence.witnesses or claim.author in earlier.evidence.witnesses
