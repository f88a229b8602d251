"""How much a story looks down on the customer, all signs taken together."""

from functools import lru_cache

from services.rules.signals.quotes import told_lines
from services.rules.words.blame import HELD_BACK, REPORTED
from services.rules.words.contempt import SIGNS


@lru_cache(maxsize=1024)
def contempt(text: str) -> float:
    """The weights of all kinds of signs found in the teller's own voice, each kind once; 0 where there is none."""
    told = [line for line in told_lines(text) if not HELD_BACK.search(line)]
    return sum(
        weight
        for weight, pattern in SIGNS.values()
        if any(
            (found := pattern.search(line)) and not REPORTED.search(line[: found.start()]) for line in told
        )
    )
