"""Dealing a card: fair by construction, the same for everybody who computes it again."""

from cards.deal.caps import Fault
from cards.deal.dealing import TARGET, Deal, deal, seed_of
from cards.deal.learned import NOTHING, Learned
from cards.deal.levels import EFFORT_PRIOR, EVEN, SHARE, TOLERANCE, within

__all__ = [
    "EFFORT_PRIOR",
    "EVEN",
    "NOTHING",
    "SHARE",
    "TARGET",
    "TOLERANCE",
    "Deal",
    "Fault",
    "Learned",
    "deal",
    "seed_of",
    "within",
]
