"""What a deck's words say: two prompts that ask for the same, words of selling, and texts still to be written."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

FILL_IN = "Fill in: "
"""Begins a text that somebody still has to write."""
SAME, LIKE = 0.8, 0.5
"""Shares of telling words that two prompts have in common: from the first on they ask for the same, from the second nearly."""
STEM = 5
"""Letters that tell a word: "calling" and "called" are one."""
MONEY = re.compile(
    r"\b(?:deals?|discounts?|vouchers?|coupons?|rebates?|up-?sell\w*|cross-?sell\w*|sell|sells|selling|sold|sales?|quotas?"
    r"|revenues?|profits?|margins?|turnover|invoices?|pricing|pipelines?|prospects?|contracts?|renewals?"
    r"|budgets?|commissions?|euros?|dollars?|pounds?)\b|[$€£]",
    re.IGNORECASE,
)
"""The words of selling. The game counts connections and has no place for deals."""
EMPTY = frozenset(
    """
    a about all an and any are as ask at be but by customer customers do for from give had has have how if in into is it its
    let make no not of on one or our out say so somebody someone something take tell than that the their them then they this
    three to two up us was we were what when where which who with you your
    """.split()
)
"""Words that two prompts may share without being alike."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """Two prompts by their numbers, the earlier first, and the share of telling words they have in common."""

    first: int
    second: int
    likeness: float


def alike(prompts: Mapping[int, str]) -> Iterator[Pair]:
    """For each prompt that asks for nearly what an earlier one does, the pair with the most alike of those.

    Two sets of words can only be alike if they share one of their rarest: of n words, the rarest n - LIKE * n and one more.
    Only prompts that do are compared, so that a deck of thousands is looked through in a moment.
    """
    words = {number: _stems(prompt) for number, prompt in prompts.items() if not waits(prompt)}
    rarity = Counter(stem for stems in words.values() for stem in stems)
    order = {
        stem: place
        for place, (stem, _) in enumerate(sorted(rarity.items(), key=lambda each: (each[1], each[0])))
    }
    by_rare: dict[int, list[int]] = defaultdict(list)
    masks: dict[int, int] = {}
    for number, stems in words.items():
        places = sorted(order[stem] for stem in stems)
        mask = masks[number] = sum(1 << place for place in places)
        rarest = places[: len(places) - ceil(LIKE * len(places)) + 1]
        earlier = sorted({other for place in rarest for other in by_rare[place]})
        if earlier:
            best = max(earlier, key=lambda other: _likeness(masks[other], mask))
            if _likeness(masks[best], mask) >= LIKE:
                yield Pair(first=best, second=number, likeness=_likeness(masks[best], mask))
        for place in rarest:
            by_rare[place].append(number)


def waits(text: object) -> bool:
    """Whether it is a text that is still to be written."""
    return isinstance(text, str) and text.startswith(FILL_IN)


def money(text: str) -> str:
    """The first word of selling, empty where there is none."""
    found = MONEY.search(text)
    return found[0] if found else ""


def _stems(prompt: str) -> frozenset[str]:
    """The telling words of a prompt, by their first letters."""
    words = set(re.findall(r"\w{2,}", prompt.casefold().replace("'", ""))) - EMPTY
    return frozenset(word.removesuffix("s")[:STEM] for word in words)


def _likeness(one: int, other: int) -> float:
    """The words both have as a share of all (Jaccard), a bit for each word."""
    return (one & other).bit_count() / (one | other).bit_count()
