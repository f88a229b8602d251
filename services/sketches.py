"""The traits of a claim: numbers it has in common with the few others it may have to be compared with.

They only propose: the rules decide on the words themselves. Two versions of one story are found by some of their word
pairs, chosen alike in both (min-hashes, Broder 1997; the smallest of one hash, each looked up by itself). A claim with up
to `KEPT` pairs keeps them all, so that a version which leaves one pair standing is always found. Of longer ones `missed`
tells how rarely at most they are not.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from itertools import pairwise
from math import comb
from zlib import crc32

from cards.model import PersonId, Week
from services.customers import key_of
from services.evidence import Evidence

KEPT = 16
"""How many of a claim's word pairs are kept."""
SHORTEST_NAME = 2
"""Letters; a single one stands in too many names."""
_SIGNS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_LETTERS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
_PIECE = re.compile(rf"[{_SIGNS}]+|[{_LETTERS}]+|[^\W_{_SIGNS}{_LETTERS}]+")
_WINDOWS = ((re.compile(f"[{_SIGNS}]"), 3), (re.compile(f"[{_LETTERS}]"), 4))
"""Scripts without blanks, and how many characters stand for two words: Chinese and Japanese, Thai and its neighbours."""
_GOLDEN = 0x9E3779B97F4A7C15
_WORD_BITS = 0xFFFFFFFF


def missed(shared: int, all_pairs: int) -> float:
    """The highest probability that two claims with `shared` of `all_pairs` distinct word pairs are not proposed.

    The `KEPT` smallest of all pairs are a random draw, and a shared one among them is kept by both: so they are missed at
    most as often as such a draw holds none (hypergeometric). Both keep more than that draw, so the truth is lower.
    """
    if all_pairs <= KEPT:
        return float(shared == 0)
    return comb(all_pairs - shared, KEPT) / comb(all_pairs, KEPT)


@lru_cache(maxsize=4096)
def pieces(text: str) -> tuple[str, ...]:
    """The words of a text without case, accents and invisible characters; in scripts without blanks, whole stretches."""
    plain = text.casefold()
    if not plain.isascii():
        spread = unicodedata.normalize("NFKD", plain)
        plain = "".join(c for c in spread if unicodedata.category(c) not in {"Mn", "Mc", "Me", "Cf"})
    return tuple(_PIECE.findall(plain))


def _shingles(said: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Word pairs, and windows where there are no words, with a weight: a pair with a short word stands in many texts."""
    words = []
    for piece in said:
        for script, width in _WINDOWS:
            if script.match(piece):
                yield from ((piece[at : at + width], width) for at in range(max(1, len(piece) - width + 1)))
                break
        else:
            words.append(piece)
    for one, other in pairwise(words):
        yield f"{one} {other}", min(len(one), len(other))


def _scattered(text: str) -> int:
    """32 bits, evenly spread; a checksum alone is not."""
    mixed = crc32(text.encode("utf-8", "replace")) * _GOLDEN
    return (mixed >> 29) & _WORD_BITS


@lru_cache(maxsize=4096)
def sketch_of(text: str) -> frozenset[int]:
    """The pairs of a text that are kept: the smallest hashes, long words before short ones (32-bit numbers)."""
    ranked = {}
    for shingle, weight in _shingles(pieces(text)):
        number = _scattered(shingle)
        ranked[number] = number / weight
    return frozenset(sorted(ranked, key=ranked.__getitem__)[:KEPT])


def _number(kind: str, *parts: str) -> int:
    """64 bits with a sign, as the database has them."""
    told = "\0".join((kind, *parts)).encode("utf-8", "replace")
    return int.from_bytes(blake2b(told, digest_size=8).digest(), "big", signed=True)


def story_traits(evidence: Evidence) -> frozenset[int]:
    """What two versions of a story have in common."""
    return sketch_of(evidence.text)


def copy_trait(evidence: Evidence) -> int | None:
    """What only the same words in the same order have in common; None where there are no words."""
    said = pieces(evidence.text)
    return _number("copy", *said) if said else None


def customer_traits(evidence: Evidence, met_on: date) -> frozenset[int]:
    """Each word of the customers' names and companies, in the week in which they were met."""
    named = (part for each in evidence.customers for part in (each.name, each.company))
    words = {word for part in named for word in key_of(part).split()}
    monday = Week.of(met_on).monday.isoformat()
    return frozenset(_number("met", monday, word) for word in words if len(word) >= SHORTEST_NAME)


def vouched_traits(author: PersonId, evidence: Evidence) -> frozenset[int]:
    """Whoever was named as witness, and by whom somebody was."""
    if not evidence.witnesses:
        return frozenset()
    return frozenset({named_by(author), *map(named_trait, evidence.witnesses)})


def named_trait(witness: PersonId) -> int:
    """The claims that name this person as witness."""
    return _number("named", witness)


def named_by(author: PersonId) -> int:
    """The claims of this person that name a witness."""
    return _number("named by", author)


def telling_traits(author: PersonId, evidence: Evidence, met_on: date) -> frozenset[int]:
    """What few claims share: the same words, a customer of one week, the people who vouch; word pairs are in many."""
    copy = copy_trait(evidence)
    exact = frozenset[int]() if copy is None else frozenset({copy})
    return exact | customer_traits(evidence, met_on) | vouched_traits(author, evidence)


def traits_of(author: PersonId, evidence: Evidence, met_on: date) -> tuple[int, ...]:
    """All by which the claim can be found again, in order."""
    return tuple(sorted(story_traits(evidence) | telling_traits(author, evidence, met_on)))
