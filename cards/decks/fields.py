"""What a deck may hold, as one table: the reader checks by it, editors complete from it, spreadsheets take its columns."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cards.model import Channel, Need, Setting, Trust

ANY = "any"
"""Stands alone for every setting."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A line of at most so many characters. `pattern` is what it is made of, `made_of` says so, `like` is an example."""

    longest: int
    pattern: str = ""
    made_of: str = "lower-case words with hyphens"
    like: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Whole:
    """A whole number within its limits."""

    low: int
    high: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Flag:
    """true or false."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """One of a closed set of words."""

    of: type[StrEnum]


@dataclass(frozen=True, kw_only=True, slots=True)
class Several:
    """At least one of a closed set of words; with `all_as_any` the word "any" alone stands for all of them."""

    of: type[StrEnum]
    all_as_any: bool = False


Kind = Text | Whole | Flag | Choice | Several


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """One key of an activity. `about` is for whoever writes it. Without `needed` it may be left out and is `default` then."""

    kind: Kind
    about: str
    needed: bool = True
    default: object = None


def _may(kind: Kind, about: str, default: object = None) -> Field:
    return Field(kind=kind, about=about, needed=False, default=default)


FIELDS: Mapping[str, Field] = {
    "id": Field(
        kind=Text(longest=40, pattern=r"[a-z0-9]+(-[a-z0-9]+)*", like="coffee-first"),
        about="Its name for machines, never changed once it was dealt: lower-case words with hyphens",
    ),
    "short": Field(kind=Text(longest=24), about="What stands on the square"),
    "prompt": Field(kind=Text(longest=200), about="What to do, in one sentence"),
    "why": Field(kind=Text(longest=200), about="Why it is worth doing, in one sentence"),
    "practice": Field(
        kind=Text(longest=60),
        about="The habit it belongs to; a line of a card holds as many different ones as it can",
    ),
    "trust": Field(kind=Choice(of=Trust), about="The dimension of trust it builds"),
    "step": _may(Whole(low=1, high=8), "The step of a customer conversation it belongs to"),
    "effort": Field(kind=Whole(low=1, high=5), about="From 1, a moment, to 5, a week's resolve"),
    "settings": Field(
        kind=Several(of=Setting, all_as_any=True),
        about='Where people meet customers who can do it; ["any"] for all',
    ),
    "channel": _may(
        Choice(of=Channel), "How it reaches the customer, where it takes a certain way", Channel.ANY
    ),
    "travel": _may(Flag(), "Whether it takes a journey; a card holds at most two", default=False),
    "manager": _may(Flag(), "Whether it takes somebody who leads; a card holds at most one", default=False),
    "needs": Field(kind=Several(of=Need), about="What a claim has to bring"),
    "min_words": Field(kind=Whole(low=0, high=300), about="Words of all its texts together"),
    "two_phase": _may(
        Flag(),
        "Promised first and lit by its follow-up; goes with promise_due and followup in needs",
        default=False,
    ),
    "promise_days": _may(Whole(low=1, high=366), "The longest promise, in days", 30),
    "group": _may(Flag(), "Done together with colleagues: lies in the centre of a card", default=False),
    "repeatable": _may(Flag(), "false for what people do once and remember", default=True),
    "supplier": _may(Flag(), "Done with a supplier's person in the customer's place", default=False),
    "says_who": _may(
        Flag(),
        "Its words say which customer it is for, such as a newcomer; the game then suggests nobody for it",
        default=False,
    ),
}
"""The keys of an activity by their names in `Activity`, in the order they are written in."""
EVIDENCE = ("needs", "min_words")
"""Those that stand in the table `evidence`."""
MARKS = ("channel", "travel", "manager")
"""Those that have a default and should be said all the same: the dealer keeps a card from holding too many of a kind."""
KEYS: tuple[str, ...] = (*(key for key in FIELDS if key not in EVIDENCE), "evidence")
"""What an activity's own table may hold."""
NAME = Text(longest=80)
"""The deck's own name."""
DECK_FIELDS: Mapping[str, Field] = {
    "name": _may(NAME, "The deck's own name", ""),
    "theme": _may(Text(longest=60), "What the deck is about for a while", ""),
    "motto": _may(Text(longest=150), "The theme in one line, told with every card", ""),
    "season": _may(
        Text(longest=7, pattern=r"\d{4}-Q[1-4]", made_of="a year and a quarter", like="2026-Q4"),
        "The quarter that theme and motto are for; always without it",
        "",
    ),
}
"""What a deck says of itself."""
SAID = tuple(key for key in DECK_FIELDS if key != "name")
"""What it may say besides its name."""
DECK_KEYS = (*DECK_FIELDS, "activities")
"""What the deck's own table may hold."""
