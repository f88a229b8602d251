"""Dealing a card: fair by construction, the same for everybody who computes it again."""

from cards.deal.caps import Fault
from cards.deal.dealing import TARGET, Deal, deal, seed_of
from cards.deal.learned import AUTHORS, NOTHING, Learned, LearnedHash, hash_of, written
from cards.deal.levels import EFFORT_PRIOR, EVEN, SHARE, TARGETS, TOLERANCE, aims, within
from cards.deal.past import RECENT, SEASON, is_kept_in_mind

__all__ = [
    "AUTHORS",
    "EFFORT_PRIOR",
    "EVEN",
    "NOTHING",
    "RECENT",
    "SEASON",
    "SHARE",
    "TARGET",
    "TARGETS",
    "TOLERANCE",
    "Deal",
    "Fault",
    "Learned",
    "LearnedHash",
    "aims",
    "deal",
    "hash_of",
    "is_kept_in_mind",
    "seed_of",
    "within",
    "written",
]
