"""How likely activities turn out to be, once a company has played for a while: near what their authors say, never the same."""

import math
import random

from cards.deal import EFFORT_PRIOR
from cards.model import ActivityId, Deck

ALPHA = 20
"""How many imagined cards the authors' estimate counts as, against those dealt."""


def learned(
    deck: Deck, *, seed: int = 1, spread: float = 0.5, harder: float = 0.0, one_in: int = 1, dealt: int = 300
) -> dict[ActivityId, float]:
    """What is known of every so-manieth activity after it was dealt so often.

    The truth is the authors' log odds with a normal error of `spread`, `harder` for all; what is seen of it is shrunk to them.
    """
    chance = random.Random(seed)
    known = {}
    for activity in deck.activities[::one_in]:
        prior = EFFORT_PRIOR[activity.effort]
        truth = 1 / (1 + math.exp(harder - chance.gauss(math.log(prior / (1 - prior)), spread)))
        done = sum(chance.random() < truth for _ in range(dealt))
        known[activity.id] = (done + ALPHA * prior) / (dealt + ALPHA)
    return known
