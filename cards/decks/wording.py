"""What a deck's words say: two prompts that ask for the same, words of selling, and texts still to be written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
    """The pairs of prompts that ask for nearly the same, in the order of the second ones."""
    bits: dict[str, int] = {}
    masks = {number: _mask(prompt, bits) for number, prompt in prompts.items() if not waits(prompt)}
    seen: list[tuple[int, int, int]] = []
    for number, mask in masks.items():
        size = mask.bit_count()
        for other, mask_of_it, size_of_it in seen:
            # Of sets whose sizes differ so much, no more than half can be in common.
            if min(size, size_of_it) < LIKE * max(size, size_of_it):
                continue
            common = (mask & mask_of_it).bit_count()
            likeness = common / (size + size_of_it - common)
            if likeness >= LIKE:
                yield Pair(first=other, second=number, likeness=likeness)
        if size:
            seen.append((number, mask, size))


def waits(text: object) -> bool:
    """Whether it is a text that is still to be written."""
    return isinstance(text, str) and text.startswith(FILL_IN)


def money(text: str) -> str:
    """The first word of selling, empty where there is none."""
    found = MONEY.search(text)
    return found[0] if found else ""


def _mask(prompt: str, bits: dict[str, int]) -> int:
    """The telling words of a prompt, a bit each."""
    words = set(re.findall(r"\w{2,}", prompt.casefold().replace("'", ""))) - EMPTY
    return sum(1 << bits.setdefault(stem, len(bits)) for stem in {word[:STEM] for word in words})
