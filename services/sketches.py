"""Small fingerprints of a claim, by which an index finds the few older ones it may be compared with.

They only propose: the rules decide on the words themselves.
"""

import re
from functools import lru_cache
from zlib import crc32

from services.customers import key_of
from services.evidence import Evidence

RUN = 3
"""Words in a run."""
KEPT = 16
"""How many of a text's smallest hashes are kept."""
SHORTEST_NAME = 3
"""Letters; shorter words stand in too many names."""
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=16384)
def sketch_of(text: str) -> frozenset[int]:
    """The smallest hashes of a text's three-word runs (bottom-k min-hash, Broder 1997).

    Two versions of one story share some of them, strangers hardly ever any.
    """
    said = _WORD.findall(text.casefold())
    runs = zip(said, said[1:], said[2:], strict=False)
    hashes = {crc32(" ".join(run).encode("utf-8", "replace")) for run in runs}
    return frozenset(sorted(hashes)[:KEPT])


def story_sketch(evidence: Evidence) -> tuple[int, ...]:
    """The sketches of all texts of a claim together, 32-bit numbers in order."""
    return tuple(sorted(frozenset[int]().union(*map(sketch_of, evidence.texts))))


def name_words(evidence: Evidence) -> tuple[str, ...]:
    """The words by which a customer may be known again, of their name and their company, without accents and case."""
    words = f"{key_of(evidence.customer)} {key_of(evidence.company)}".split()
    return tuple(sorted({word for word in words if len(word) >= SHORTEST_NAME}))
