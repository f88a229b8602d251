"""Whether two stories are one, told twice. Most strangers are told apart by a look at their words alone."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import ceil
from zlib import crc32

from rapidfuzz import fuzz

from services.evidence import Claim, EarlierClaim, Evidence, Facts
from services.rules.policy import Policy
from services.rules.signals.text import tokens

_QUICK = re.compile(r"\w+")
_RUN = 3
_BITS = 1024
_LENGTHS = 3.0
_SHARED = 0.35
"""Of the fewer words, how many two versions have in common at the least."""
_SHARED_PAIRS = 0.2
"""The same of pairs of characters, which break more easily."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")


@lru_cache(maxsize=1024)
def _runs(text: str) -> frozenset[tuple[str, ...]]:
    said = tokens(text)
    return frozenset(said[start : start + _RUN] for start in range(len(said) - _RUN + 1))


def same_story(text: str, other: str, policy: Policy) -> bool:
    """Whether the stories share most of their words in order, or most of the shorter one's three-word runs."""
    if not text or not other or not 1 / _LENGTHS <= len(text) / len(other) <= _LENGTHS:
        return False
    mine, theirs = _runs(text), _runs(other)
    shared = len(mine & theirs) / max(1, min(len(mine), len(theirs)))
    if shared >= policy.shared_runs:
        return True
    alike = 100 * policy.same_words
    return fuzz.ratio(" ".join(tokens(text)), " ".join(tokens(other)), score_cutoff=alike) >= alike


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
    mine = _outline(claim.evidence)
    if len(tokens(mine.text)) < policy.twin_words:
        return None
    twins = (
        earlier
        for history in (facts.own_claims, facts.colleagues_claims)
        for earlier in _sharing(mine, history)
        if may_be_one(mine.text, other := earlier.evidence.text)
        and same_story(mine.text, other, policy)
        and not _together(claim, earlier)
    )
    return min(twins, key=lambda twin: (twin.submitted_at, twin.author != claim.author), default=None)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Outline:
    """A text as a few bits: one for each distinct word, some of which fall on the same. `lost` is how many do."""

    text: str
    words: int
    bits: int
    lost: int


@lru_cache(maxsize=16384)
def _outline(evidence: Evidence) -> _Outline:
    text = evidence.text
    if _is_unspaced(text):
        return _Outline(text=text, words=0, bits=0, lost=0)
    said, bits = _said(text, pairs=False), 0
    for word in said:
        bits |= 1 << crc32(word.encode(errors="replace")) % _BITS
    return _Outline(text=text, words=len(said), bits=bits, lost=len(said) - bits.bit_count())


@dataclass(frozen=True, slots=True, eq=False)
class _History:
    """Earlier claims, remembered by identity: whoever judges many claims by one history cuts it into words once."""

    claims: tuple[EarlierClaim, ...]

    def __hash__(self) -> int:
        return id(self.claims)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _History) and self.claims is other.claims


@lru_cache(maxsize=4)
def _outlined(history: _History) -> tuple[tuple[int, int, EarlierClaim], ...]:
    outlines = ((_outline(one.evidence), one) for one in history.claims)
    return tuple((outline.bits, outline.words, one) for outline, one in outlines)


def _sharing(mine: _Outline, history: tuple[EarlierClaim, ...]) -> list[EarlierClaim]:
    """Claims with enough words that could be the same: never without one of which `may_be_one` is True, and far cheaper.

    Of the words in both, as many stand on bits in both as there are, less those of ours that fall on one bit.
    """
    bits, lost, words = mine.bits, mine.lost, mine.words
    most = ceil(_SHARED * words) - lost
    return [
        one
        for theirs, count, one in _outlined(_History(history))
        if (shared := (bits & theirs).bit_count()) >= most or shared + lost >= _SHARED * count
    ]


def may_be_one(text: str, other: str) -> bool:
    """Whether enough words stand in both, in any order; it runs hundreds of times for each judgement."""
    pairs = _is_unspaced(text)
    mine, theirs = _said(text, pairs=pairs), _said(other, pairs=pairs)
    return len(mine & theirs) >= (_SHARED_PAIRS if pairs else _SHARED) * min(len(mine), len(theirs))


@lru_cache(maxsize=64)
def _is_unspaced(text: str) -> bool:
    return 2 * len(_UNSPACED.findall(text)) > len(text)


@lru_cache(maxsize=4096)
def _said(text: str, *, pairs: bool) -> frozenset[str]:
    """The words of a text, or every two characters of it."""
    if not pairs:
        return frozenset(_QUICK.findall(text.casefold()))
    whole = "".join(text.split())
    return frozenset(map("".join, pairwise(whole)))


def _together(claim: Claim, earlier: EarlierClaim) -> bool:
    """Two people who were there may tell it alike."""
    if earlier.author == claim.author:
        return False
    return earlier.author in claim.evidence.witnesses or claim.author in earlier.evidence.witnesses
