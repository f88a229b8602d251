"""Dealing a card: fair by construction, the same for everybody who computes it again."""

from cards.deal.caps import Fault
from cards.deal.dealing import Deal, deal
from cards.deal.learned import Learned
from cards.deal.levels import EFFORT_PRIOR, EVEN, SHARE, TOLERANCE, within

__all__ = ["EFFORT_PRIOR", "EVEN", "SHARE", "TOLERANCE", "Deal", "Fault", "Learned", "deal", "within"]
