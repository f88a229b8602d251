"""What is not known of an activity from elsewhere: names to be found for it, what is guessed, and what somebody has to look at."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cards.decks.naming import plain_line
from cards.decks.writing import Values

GUESSES: Values = {
    "trust": "intimacy",
    "effort": 3,
    "settings": ["any"],
    "needs": ["customer", "story"],
    "min_words": 20,
}
"""What is written where nothing is known."""
UNWRITTEN = {
    "prompt": "what to do, in one sentence.",
    "why": "why it is worth doing.",
    "practice": "the habit it belongs to.",
}
LONGEST_REMARK = 300


@dataclass(slots=True)
class Names:
    """Ids and shorts that are given away already; shorts without regard to capitals."""

    ids: set[str] = field(default_factory=set)
    shorts: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Doubts:
    """The keys of one activity that somebody has to look at, and sentences about those whose value does not fit."""

    guessed: list[str] = field(default_factory=list)
    cut: list[str] = field(default_factory=list)
    unwritten: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def told(self) -> Iterator[str]:
        """What somebody has to look at, to stand above the activity."""
        for does, keys in (("Fill in", self.unwritten), ("Guessed", self.guessed), ("Cut", self.cut)):
            if keys:
                yield f"{does}: {', '.join(keys)}."
        yield from (plain_line(remark)[: LONGEST_REMARK + 20] for remark in self.remarks)
