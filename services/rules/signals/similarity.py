"""Whether two stories are one, told twice. Quick over thousands of stories: a small sketch of each is compared first."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from services.evidence import Claim, EarlierClaim, Evidence, Facts
from services.rules.policy import Policy
from services.rules.signals.text import tokens
from services.sketches import sketch_of

_QUICK = re.compile(r"\w+")
_RUN = 3
_PROBES = 4
_LENGTHS = 3.0


def _probes(text: str) -> tuple[str, ...]:
    """The longest words of the text in small letters: a version of the story holds at least one of them."""
    said = {word for word in _QUICK.findall(text) if word.islower()}
    return tuple(sorted(said, key=lambda word: (-len(word), word))[:_PROBES])


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    said = tokens(text)
    return frozenset(said[start : start + _RUN] for start in range(len(said) - _RUN + 1))


def _fields(evidence: Evidence) -> tuple[str, ...]:
    promised = evidence.promise.what if evidence.promise else ""
    delivered = evidence.followup.what if evidence.followup else ""
    return (
        evidence.story,
        evidence.learned,
        evidence.what_changed,
        evidence.customer_quote,
        promised,
        delivered,
    )


def same_story(text: str, other: str, policy: Policy) -> bool:
    """Whether the stories share most of their words in order, or most of the shorter one's three-word runs."""
    if not text or not other or not 1 / _LENGTHS <= len(text) / len(other) <= _LENGTHS:
        return False
    mine, theirs = _runs(text), _runs(other)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    if shared >= policy.shared_runs:
        return True
    return fuzz.ratio(" ".join(tokens(text)), " ".join(tokens(other))) >= 100 * policy.same_words


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    """A claim and its facts, remembered by identity: two rules ask the same question one after the other."""

    claim: Claim
    facts: Facts

    def __hash__(self) -> int:
        return hash((id(self.claim), id(self.facts)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Known) and self.claim is other.claim and self.facts is other.facts


def earliest_twin(claim: Claim, facts: Facts, policy: Policy) -> EarlierClaim | None:
    """The first claim of the history with this story in it, whoever's: its author is the one whose words they are."""
    return _earliest(_Known(claim, facts), policy)


@lru_cache(maxsize=2)
def _earliest(known: _Known, policy: Policy) -> EarlierClaim | None:
    claim, facts = known.claim, known.facts
    text = claim.evidence.text
    if len(tokens(text)) < policy.twin_words:
        return None
    mine, probes = frozenset[int]().union(*map(sketch_of, _fields(claim.evidence))), _probes(text)
    twins = (
        earlier
        for earlier in (*facts.own_claims, *facts.colleagues_claims)
        if _may_be_one(earlier.evidence, mine, probes)
        and same_story(text, earlier.evidence.text, policy)
        and not _together(claim, earlier)
    )
    return min(twins, key=lambda twin: (twin.submitted_at, twin.author != claim.author), default=None)


def _may_be_one(evidence: Evidence, mine: frozenset[int], probes: tuple[str, ...]) -> bool:
    """A look for single words spares most strangers the sketch; it runs thousands of times for each judgement."""
    told = evidence.story + evidence.learned + evidence.what_changed + evidence.customer_quote
    if evidence.promise is not None:
        told = "".join(_fields(evidence))
    for probe in probes:
        if probe in told:
            break
    else:
        if probes and not told.isupper():
            return False
    return any(field and not mine.isdisjoint(sketch_of(field)) for field in _fields(evidence))


def _together(claim: Claim, earlier: EarlierClaim) -> bool:
    """Two people who were there may tell it alike."""
    if earlier.author == claim.author:
        return False
    return earlier.author in claim.evidence.witnesses or claim.author in earlier.evidence.witnesses
