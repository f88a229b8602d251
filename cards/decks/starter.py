"""A deck to begin with: as few activities as cards can be dealt from, one written and the others to be filled in."""

from itertools import cycle

from cards.decks.fields import EVIDENCE, FIELDS, Choice, Field, Several
from cards.decks.schema import FILE
from cards.decks.values import instead
from cards.decks.wording import FILL_IN
from cards.decks.writing import Values, toml
from cards.model import SIZE, Trust
from cards.square import LEVELS

EFFORTS = {1: "a moment", 2: "a few minutes", 3: "a conversation", 4: "a few hours", 5: "a week's resolve"}
PRACTICES = SIZE
"""Habits a deck begins with; a card holds at least four."""
EXAMPLE: Values = {
    "id": "coffee-first",
    "short": "Coffee first",
    "prompt": "Ask a customer how their week went before anything else is talked about.",
    "why": "People come before paper.",
    "practice": "connection-before-content",
    "trust": Trust.INTIMACY.value,
    "effort": 1,
    "settings": ["any"],
    "channel": "any",
    "travel": False,
    "manager": False,
    "needs": ["customer", "story"],
    "min_words": 10,
}


def starter(name: str) -> str:
    """A deck's text that is read and dealt from, with a warning for everything that is still to be written."""
    trusts = cycle(trust.value for trust in Trust)
    efforts = [effort for effort in LEVELS for _ in range(SIZE)][1:]
    squares = [(EXAMPLE, ("An activity as it may be. Write the others like it.",))]
    for number, effort in enumerate(efforts, start=2):
        squares.append((_square(number, effort, next(trusts)), (f"Effort {effort}: {EFFORTS[effort]}",)))
    together = _square(len(squares) + 1, 3, next(trusts)) | {
        "group": True,
        "needs": ["customer", "colleague_witness", "story"],
    }
    squares.append((together, ("A group square, done with colleagues: it lies in the centre.",)))
    return f"#:schema {FILE}\n" + toml(name, squares, head=_head())


def _square(number: int, effort: int, trust: str) -> dict[str, object]:
    return {
        **EXAMPLE,
        "id": f"square-{number}",
        "short": f"{FILL_IN}square {number}",
        "prompt": f"{FILL_IN}what to do, in one sentence ({number}).",
        "why": f"{FILL_IN}why it is worth doing.",
        "practice": f"{FILL_IN}habit {number % PRACTICES + 1}",
        "trust": trust,
        "effort": effort,
        "min_words": 20,
    }


def _head() -> tuple[str, ...]:
    longest = max(map(len, FIELDS))
    keys = [f"  {key:{longest}}  {_about(key, field)}" for key, field in FIELDS.items()]
    return (
        f"A deck of Connection Bingo. Write what begins with {FILL_IN.strip()!r}, then: bingo deck lint FILE",
        f"With the schema beside it (bingo deck schema -o {FILE}) editors complete what you write.",
        "",
        f"The keys of an activity; {' and '.join(EVIDENCE)} stand in evidence:",
        *keys,
        "",
        f"Cards can be dealt from {SIZE} activities of each effort and one group square; {SIZE * 4} of each and four group",
        "squares let three weeks pass without a repeat. New activities go to the end.",
    )


def _about(key: str, field: Field) -> str:
    words = isinstance(field.kind, Choice | Several)
    return f"{field.about}: {instead(key, field.kind)}" if words else field.about
