"""What a deck would change: which squares come and go, and what of the others becomes another."""

from collections.abc import Sequence
from itertools import takewhile

from bot.views import blocks as b
from bot.views import words
from cards.decks.changing import Change, Difference
from cards.decks.naming import TEXTS
from cards.model import Activity

NAMED = 3
"""Squares told by name; the others are counted."""
SHOWN = 5
"""Squares whose changes are told; the others are counted."""
KEYS = 4
"""Changes of one square that are told; the others are counted."""
LONGEST = 60
"""Characters of a value that are shown."""


def blocks(against: Difference | None) -> list[b.Block]:
    """Against the deck that would be played without it."""
    if against is None or not any((against.added, against.gone, against.changed)):
        return [b.section("Every square is as it was.")]
    changed = tuple(each.after for each in against.changed)
    parts = ((against.added, "New"), (against.gone, "Gone"), (changed, "Changed"))
    lines = [f"*{label}:* {some(found)}" for found, label in parts if found]
    more = len(changed) - SHOWN
    told = [b.context(change(each)) for each in against.changed[:SHOWN]]
    beyond = f"And {words.counted(more, 'more square', 'more squares')} with changes."
    return [b.section("\n".join(lines)), *told, *([b.context(beyond)] if more > 0 else [])]


def some(found: Sequence[Activity]) -> str:
    return words.some([b.one_line(each.short) for each in found], NAMED)


def change(each: Change) -> str:
    """`Ask twice: effort 2 → 3; trust intimacy → reliability`, under the name that people know."""
    told = [became(key, getattr(each.before, key), getattr(each.after, key)) for key in each.keys]
    hidden = [f"{len(told) - KEYS} more"] if len(told) > KEYS else []
    return f"*{b.one_line(each.before.short)}:* {'; '.join([*told[:KEYS], *hidden])}"


def became(key: str, before: object, after: object) -> str:
    """`effort 2 → 3`, `needs with photo, without story`, or `why “Because.” → “People first.”`."""
    if isinstance(before, str) and isinstance(after, str) and key in TEXTS:
        old, new = parted(before, after)
        return f"`{key}` “{b.one_line(old, LONGEST)}” → “{b.one_line(new, LONGEST)}”"
    if isinstance(before, frozenset | tuple) and isinstance(after, frozenset | tuple):
        return f"`{key}` {turned(set(before), set(after)) or 'in another order'}"
    return f"`{key}` {said(before)} → {said(after)}"


def turned(before: set[str], after: set[str]) -> str:
    """`with photo, without story`"""
    parts = ((after - before, "with"), (before - after, "without"))
    return ", ".join(f"{how} {words.listed(sorted(found))}" for found, how in parts if found)


def said(value: object) -> str:
    """A number, a flag or a word as it stands in a sheet."""
    return "none" if value is None else str(value).lower()


def parted(old: str, new: str) -> tuple[str, str]:
    """Both as they are where they are short; else from the word on where they begin to differ."""
    if max(len(old), len(new)) <= LONGEST:
        return old, new
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(old, new, strict=False))
    same = old[: sum(1 for _ in pairs)].rfind(" ") + 1
    return (f"…{old[same:]}", f"…{new[same:]}") if same else (old, new)
